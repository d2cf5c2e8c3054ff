#pragma once
#include "report/paint.h"

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <map>
#include <set>
#include <string>

namespace saboot::report {

/// Pictures to draw when a tag opens: the operators, ready to be written, and where they draw.
struct Insertion {
    std::string operators;
    QRectF area;
};
using Insertions = std::map<size_t, Insertion>;

/// Rewrites one page's content: everything outside a tag becomes an artifact, text in the reserved colour becomes
/// invisible, visible Urdu glyphs are kept from readers (their letters stand in the invisible text), pictures are
/// inserted, tag names are the true roles. Counts tags so that the caller can check them.
class ContentFilter : public QPDFObjectHandle::TokenFilter {
public:
    ContentFilter(const LaidOutData& data, const std::vector<PaintedTag>& tags, Insertions insertions,
                  std::set<std::string> urduFonts);
    void handleToken(QPDFTokenizer::Token const& token) override;
    void handleEOF() override;
    /// Marked-content ids in the order of the tags.
    const std::vector<int>& ids() const { return m_ids; }
    /// A clip left open by what was drawn before would have cut a picture away.
    bool isCut() const { return m_cut; }

private:
    void operands();
    void numbers(double* out, int count) const; ///< of the operands, from the first
    void word(const std::string& op);
    const LaidOutData& m_data;
    const std::vector<PaintedTag>& m_tags;
    Insertions m_insertions;
    std::set<std::string> m_urduFonts;
    std::vector<QPDFTokenizer::Token> m_pending;
    std::vector<int> m_ids;
    std::string m_font;
    std::vector<QRectF> m_clips{QRectF()}; ///< of each open q; null: none
    QRectF m_rectangle;                    ///< the last one drawn as a path
    bool m_cut = false;
    bool m_started = false;
    bool m_quiet = false;
    int m_depth = 0;
};

} // namespace saboot::report
