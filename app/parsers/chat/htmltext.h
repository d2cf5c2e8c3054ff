#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <memory>
#include <string_view>

struct GumboInternalNode;
struct GumboInternalOutput;

/// HTML read by gumbo. The text of hostile files: nesting is bounded before the parser sees it.
namespace saboot::parsers::chat {

class HtmlTree {
public:
    using Node = GumboInternalNode;
    /// Nesting deeper than this is refused: the parser frees its tree recursively.
    static constexpr int maxDepth = 2000;
    /// Null when the nesting is too deep. `bytes` must outlive the tree.
    static std::unique_ptr<HtmlTree> parse(QByteArrayView bytes);
    ~HtmlTree();
    HtmlTree(const HtmlTree&) = delete;
    HtmlTree& operator=(const HtmlTree&) = delete;
    const Node* root() const;

    /// The next node in document order after `node` that lies inside `within`; with Into::Siblings the inside of `node` is passed over.
    enum class Into { Children, Siblings };
    static const Node* next(const Node* node, const Node* within, Into into = Into::Children);
    static bool isElement(const Node* node);
    static bool hasClass(const Node* node, std::string_view name);
    static bool isTag(const Node* node, std::string_view name);
    static QString attribute(const Node* node, const char* name);
    /// First element inside `node` with the class, in document order; null when there is none.
    static const Node* find(const Node* node, std::string_view className);
    /// The text with line breaks where <br>, <p>, <div> and <li> make them; white space of the source folded.
    static QString text(const Node* node, const Node* without = nullptr);
    static qint64 offset(const Node* node);
    static qint64 line(const Node* node);

private:
    HtmlTree() = default;
    GumboInternalOutput* m_output = nullptr;
};

/// The text of a fragment with tags taken out and entities resolved.
QString htmlToText(const QString& fragment);
/// Entities resolved, nothing else touched: "&#39;" is an apostrophe, "<b>" stays.
QString unescaped(const QString& text);

} // namespace saboot::parsers::chat
