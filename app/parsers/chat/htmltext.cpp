#include "parsers/chat/htmltext.h"

#include "base/utf8.h"

#include <QStringList>
#include <gumbo.h>

namespace saboot::parsers::chat {

namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Opening tags that stay open at most, void elements not counted.
bool isTooDeep(QByteArrayView s) {
    static constexpr std::string_view voids[] = {"br", "img", "meta", "link", "input", "hr", "area", "base", "col", "embed", "source", "track", "wbr", "p", "li"};
    int depth = 0;
    for (qsizetype at = s.indexOf('<'); at >= 0; at = s.indexOf('<', at + 1)) {
        if (at + 1 >= s.size()) break;
        if (s[at + 1] == '/') {
            if (depth > 0) --depth;
            continue;
        }
        if (!isLetter(s[at + 1])) continue;
        qsizetype end = at + 1;
        while (end < s.size() && (isLetter(s[end]) || (s[end] >= '0' && s[end] <= '9')) && end - at < 12) ++end;
        const QByteArray name = s.sliced(at + 1, end - at - 1).toByteArray().toLower();
        bool isVoid = false;
        for (const std::string_view v : voids) isVoid = isVoid || name == QByteArrayView(v.data(), qsizetype(v.size()));
        if (!isVoid && ++depth > HtmlTree::maxDepth) return true;
    }
    return false;
}

const GumboVector* childrenOf(const GumboNode* n) {
    if (n->type == GUMBO_NODE_ELEMENT || n->type == GUMBO_NODE_TEMPLATE) return &n->v.element.children;
    if (n->type == GUMBO_NODE_DOCUMENT) return &n->v.document.children;
    return nullptr;
}

bool breaksLine(GumboTag t) { return t == GUMBO_TAG_P || t == GUMBO_TAG_DIV || t == GUMBO_TAG_LI || t == GUMBO_TAG_TR || t == GUMBO_TAG_BLOCKQUOTE || t == GUMBO_TAG_PRE; }

} // namespace

std::unique_ptr<HtmlTree> HtmlTree::parse(QByteArrayView bytes) {
    if (isTooDeep(bytes)) return nullptr;
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    std::unique_ptr<HtmlTree> tree(new HtmlTree);
    tree->m_output = gumbo_parse_with_options(&options, bytes.data(), size_t(bytes.size()));
    return tree;
}

HtmlTree::~HtmlTree() {
    if (m_output) gumbo_destroy_output(&kGumboDefaultOptions, m_output);
}

const HtmlTree::Node* HtmlTree::root() const { return m_output->root; }

const HtmlTree::Node* HtmlTree::next(const Node* node, const Node* within, Into into) {
    if (into == Into::Children) {
        const GumboVector* c = childrenOf(node);
        if (c && c->length > 0) return static_cast<const Node*>(c->data[0]);
    }
    while (node && node != within) {
        const Node* parent = node->parent;
        const GumboVector* siblings = parent ? childrenOf(parent) : nullptr;
        if (!siblings) return nullptr;
        if (node->index_within_parent + 1 < siblings->length) return static_cast<const Node*>(siblings->data[node->index_within_parent + 1]);
        node = parent;
    }
    return nullptr;
}

bool HtmlTree::isElement(const Node* n) { return n->type == GUMBO_NODE_ELEMENT; }

bool HtmlTree::hasClass(const Node* n, std::string_view name) {
    if (!isElement(n)) return false;
    const GumboAttribute* a = gumbo_get_attribute(&n->v.element.attributes, "class");
    if (!a) return false;
    std::string_view all(a->value);
    while (!all.empty()) {
        const size_t end = std::min(all.find(' '), all.size());
        if (all.substr(0, end) == name) return true;
        all.remove_prefix(std::min(end + 1, all.size()));
    }
    return false;
}

bool HtmlTree::isTag(const Node* n, std::string_view name) { return isElement(n) && name == gumbo_normalized_tagname(n->v.element.tag); }

QString HtmlTree::attribute(const Node* n, const char* name) {
    if (!isElement(n)) return {};
    const GumboAttribute* a = gumbo_get_attribute(&n->v.element.attributes, name);
    return a ? QString::fromUtf8(a->value) : QString();
}

const HtmlTree::Node* HtmlTree::find(const Node* node, std::string_view className) {
    for (const Node* n = next(node, node); n; n = next(n, node))
        if (hasClass(n, className)) return n;
    return nullptr;
}

QString HtmlTree::text(const Node* node, const Node* without) {
    QString out;
    const auto breakLine = [&out] {
        while (out.endsWith(QLatin1Char(' '))) out.chop(1);
        if (!out.isEmpty() && !out.endsWith(QLatin1Char('\n'))) out += QLatin1Char('\n');
    };
    const auto words = [&out](const char* text) {
        const QString s = wholeUtf8(text);
        for (const QChar c : s) {
            const bool space = c == QLatin1Char(' ') || c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QLatin1Char('\t');
            if (!space) out += c.isNull() ? QChar(0xFFFD) : c;
            else if (!out.isEmpty() && !out.endsWith(QLatin1Char(' ')) && !out.endsWith(QLatin1Char('\n'))) out += QLatin1Char(' ');
        }
    };
    const Node* n = next(node, node);
    while (n) {
        Into into = Into::Children;
        if (n == without) {
            into = Into::Siblings;
        } else if (n->type == GUMBO_NODE_TEXT || n->type == GUMBO_NODE_WHITESPACE || n->type == GUMBO_NODE_CDATA) {
            words(n->v.text.text);
        } else if (n->type == GUMBO_NODE_ELEMENT) {
            const GumboTag tag = n->v.element.tag;
            if (tag == GUMBO_TAG_BR) {
                while (out.endsWith(QLatin1Char(' '))) out.chop(1);
                out += QLatin1Char('\n');
            } else if (breaksLine(tag)) {
                breakLine();
            } else if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE) {
                into = Into::Siblings;
            }
        }
        n = next(n, node, into);
    }
    return out.trimmed();
}

qint64 HtmlTree::offset(const Node* n) { return isElement(n) ? qint64(n->v.element.start_pos.offset) : qint64(n->v.text.start_pos.offset); }
qint64 HtmlTree::line(const Node* n) { return isElement(n) ? qint64(n->v.element.start_pos.line) : qint64(n->v.text.start_pos.line); }

QString htmlToText(const QString& fragment) {
    if (!fragment.contains(QLatin1Char('<')) && !fragment.contains(QLatin1Char('&'))) return fragment;
    QString lines = fragment;
    lines.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    const QByteArray bytes = lines.toUtf8();
    const auto tree = HtmlTree::parse(bytes);
    return tree ? HtmlTree::text(tree->root()) : fragment;
}

QString unescaped(const QString& text) {
    if (!text.contains(QLatin1Char('&'))) return text;
    QString s = text;
    s.replace(QLatin1Char('<'), QLatin1String("&lt;")).replace(QLatin1Char('\n'), QLatin1String("<br>"));
    const QByteArray bytes = s.toUtf8();
    const auto tree = HtmlTree::parse(bytes);
    return tree ? HtmlTree::text(tree->root()) : text;
}

} // namespace saboot::parsers::chat
