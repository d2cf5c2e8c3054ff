#include "report/contentfilter.h"

#include <cmath>
#include <cstdlib>

namespace saboot::report {

ContentFilter::ContentFilter(const LaidOutData& data, const std::vector<PaintedTag>& tags, Insertions insertions,
                             std::set<std::string> urduFonts)
    : m_data(data), m_tags(tags), m_insertions(std::move(insertions)), m_urduFonts(std::move(urduFonts)) {}

void ContentFilter::operands() {
    for (const auto& t : m_pending) writeToken(t);
    m_pending.clear();
}

void ContentFilter::numbers(double* out, int count) const {
    int n = 0;
    for (const auto& t : m_pending)
        if ((t.getType() == QPDFTokenizer::tt_real || t.getType() == QPDFTokenizer::tt_integer) && n < count)
            out[n++] = QByteArray::fromStdString(t.getValue()).toDouble(); // strtod would follow the locale
}

void ContentFilter::handleToken(QPDFTokenizer::Token const& token) {
    if (!m_started) {
        m_started = true;
        write("/Artifact BMC\n");
    }
    if (token.getType() == QPDFTokenizer::tt_word) {
        word(token.getValue());
        return;
    }
    m_pending.push_back(token);
}

void ContentFilter::handleEOF() {
    operands();
    if (m_started) write("\nEMC\n");
}

void ContentFilter::word(const std::string& op) {
    if (op == "BDC" && m_depth == 0) {
        int id = -1;
        for (size_t i = 0; i + 1 < m_pending.size(); ++i) {
            if (m_pending[i].getType() == QPDFTokenizer::tt_name && m_pending[i].getValue() == "/MCID") {
                for (size_t k = i + 1; k < m_pending.size(); ++k) {
                    if (m_pending[k].getType() == QPDFTokenizer::tt_integer) {
                        id = std::atoi(m_pending[k].getValue().c_str());
                        break;
                    }
                }
            }
        }
        if (id >= 0) {
            m_pending.clear();
            const size_t index = m_ids.size();
            m_ids.push_back(id);
            const char* role = index < m_tags.size() ? m_data.nodes[size_t(m_tags[index].node)].role : "P";
            write("\nEMC\n/" + std::string(role) + " << /MCID " + std::to_string(id) + " >> BDC\n");
            if (const auto it = m_insertions.find(index); it != m_insertions.end()) {
                write(it->second.operators);
                m_cut |= !m_clips.back().isNull() && !m_clips.back().adjusted(-1, -1, 1, 1).contains(it->second.area);
            }
            ++m_depth;
            return;
        }
    }
    if (op == "BDC" || op == "BMC") {
        operands();
        write(op);
        ++m_depth;
        return;
    }
    if (op == "EMC") {
        operands();
        write("EMC\n");
        if (--m_depth == 0) write("/Artifact BMC\n");
        return;
    }
    if (op == "q") m_clips.push_back(m_clips.back());
    if (op == "Q" && m_clips.size() > 1) m_clips.pop_back();
    if (op == "re") {
        double v[4] = {0, 0, 0, 0};
        numbers(v, 4);
        m_rectangle = QRectF(v[0], v[1], v[2], v[3]).normalized();
    }
    if (op == "W" || op == "W*") m_clips.back() = m_clips.back().isNull() ? m_rectangle : m_clips.back().intersected(m_rectangle);
    if (op == "Tf") {
        for (const auto& t : m_pending)
            if (t.getType() == QPDFTokenizer::tt_name) m_font = t.getValue();
    }
    if (op == "rg") {
        double v[3] = {0, 0, 0};
        numbers(v, 3);
        const bool hide = std::abs(v[0] - hiddenRed) < 1e-5 && std::abs(v[1] - hiddenGreen) < 1e-5 &&
                          std::abs(v[2] - hiddenBlue) < 1e-5;
        m_quiet = false;
        for (const Tone t : {Tone::Black, Tone::Grey, Tone::Pale, Tone::Green, Tone::Red, Tone::White}) {
            double r = 0, g = 0, b = 0;
            quietColour(t, r, g, b);
            m_quiet |= std::abs(v[0] - r) < 1e-4 && std::abs(v[1] - g) < 1e-4 && std::abs(v[2] - b) < 1e-4;
        }
        operands();
        write(hide ? "rg\n3 Tr\n" : "rg\n0 Tr\n");
        return;
    }
    if ((op == "Tj" || op == "TJ") && (m_quiet || m_urduFonts.count(m_font) > 0)) {
        write("\n/Span << /ActualText () >> BDC\n");
        operands();
        write(op + "\nEMC\n");
        return;
    }
    operands();
    write(op);
}

} // namespace saboot::report
