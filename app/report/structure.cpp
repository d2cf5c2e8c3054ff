#include "report/structure.h"

namespace saboot::report {

using Object = QPDFObjectHandle;

StructureTree::StructureTree(QPDF& pdf, const LaidOutData& data)
    : m_pdf(pdf), m_data(data), m_marks(data.nodes.size()), m_annotations(data.nodes.size()),
      m_elements(data.nodes.size()), m_used(data.nodes.size(), -1), m_nextKey(int(data.pages.size())) {}

void StructureTree::addPage(Object page, const std::vector<PaintedTag>& tags, const std::vector<int>& ids) {
    std::vector<int> nodes;
    for (size_t i = 0; i < tags.size(); ++i) {
        const auto id = size_t(ids[i]);
        if (nodes.size() <= id) nodes.resize(id + 1, -1);
        nodes[id] = tags[i].node;
        m_marks[size_t(tags[i].node)].push_back({page, ids[i]});
    }
    page.replaceKey("/StructParents", Object::newInteger(qint64(m_pageNodes.size())));
    m_pageNodes.push_back(std::move(nodes));
}

void StructureTree::addLinks(const std::vector<Object>& pages, int index) {
    const Page& p = m_data.pages[size_t(index)];
    Object page = pages[size_t(index)];
    Object annotations = Object::newArray();
    for (const PageLink& link : p.links) {
        const auto target = m_data.pageOf.constFind(link.target);
        if (target == m_data.pageOf.cend()) continue;
        const auto real = [](double v) { return Object::newReal(v, 3); };
        Object rect = Object::newArray();
        rect.appendItem(real(link.area.left()));
        rect.appendItem(real(sheet::height - link.area.bottom()));
        rect.appendItem(real(link.area.right()));
        rect.appendItem(real(sheet::height - link.area.top()));
        Object destination = Object::newArray();
        destination.appendItem(pages[size_t(*target)]);
        destination.appendItem(Object::newName("/XYZ"));
        destination.appendItem(Object::newNull());
        destination.appendItem(real(sheet::height - std::max(0.0, m_data.topOf.value(link.target) - 20)));
        destination.appendItem(Object::newNull());
        Object border = Object::newArray();
        for (int i = 0; i < 3; ++i) border.appendItem(Object::newInteger(0));
        Object a = Object::newDictionary();
        a.replaceKey("/Type", Object::newName("/Annot"));
        a.replaceKey("/Subtype", Object::newName("/Link"));
        a.replaceKey("/Rect", rect);
        a.replaceKey("/Border", border);
        a.replaceKey("/F", Object::newInteger(4)); // printed, as PDF/A wants
        a.replaceKey("/Dest", destination);
        a.replaceKey("/Contents", Object::newUnicodeString(link.target.toStdString()));
        a = m_pdf.makeIndirectObject(a);
        if (link.node >= 0 && isUsed(link.node)) {
            a.replaceKey("/StructParent", Object::newInteger(m_nextKey));
            m_annotations[size_t(link.node)].push_back({a, page, m_nextKey});
            ++m_nextKey;
        }
        annotations.appendItem(a);
    }
    if (annotations.getArrayNItems() > 0) page.replaceKey("/Annots", annotations);
}

void StructureTree::addField(Object page, Object field, int node) {
    field.replaceKey("/StructParent", Object::newInteger(m_nextKey));
    m_annotations[size_t(node)].push_back({field, page, m_nextKey, "/Form"});
    ++m_nextKey;
    Object list = page.getKey("/Annots");
    if (!list.isArray()) list = Object::newArray();
    list.appendItem(field);
    page.replaceKey("/Annots", list);
}

bool StructureTree::isUsed(int node) {
    signed char& known = m_used[size_t(node)];
    if (known >= 0) return known != 0;
    bool used = !m_marks[size_t(node)].empty();
    for (const int kid : m_data.nodes[size_t(node)].kids) used |= isUsed(kid);
    m_used[size_t(node)] = used ? 1 : 0;
    return used;
}

/// PDF/UA wants rows of one width: the last cell of a short row (a day, an omission, a gap) spans the rest.
void StructureTree::spanRows(int table) {
    size_t widest = 0;
    for (const int row : m_data.nodes[size_t(table)].kids) widest = std::max(widest, m_data.nodes[size_t(row)].kids.size());
    for (const int row : m_data.nodes[size_t(table)].kids) {
        const auto& cells = m_data.nodes[size_t(row)].kids;
        if (!cells.empty() && cells.size() < widest) m_spans[cells.back()] = int(widest - cells.size() + 1);
    }
}

Object StructureTree::element(int node, const Object& parent) {
    const Node& n = m_data.nodes[size_t(node)];
    Object e = m_pdf.makeIndirectObject(Object::newDictionary());
    m_elements[size_t(node)] = e;
    e.replaceKey("/Type", Object::newName("/StructElem"));
    e.replaceKey("/S", Object::newName(std::string("/") + n.role));
    e.replaceKey("/P", parent);
    if (n.lang) e.replaceKey("/Lang", Object::newString(n.lang));
    if (!n.alt.isEmpty()) e.replaceKey("/Alt", Object::newUnicodeString(n.alt.toStdString()));
    if (!n.actual.isEmpty()) e.replaceKey("/ActualText", Object::newUnicodeString(n.actual.toStdString()));
    const auto span = m_spans.find(node);
    if (n.scope || span != m_spans.end()) {
        Object a = Object::newDictionary();
        a.replaceKey("/O", Object::newName("/Table"));
        if (n.scope) a.replaceKey("/Scope", Object::newName(std::string("/") + n.scope));
        if (span != m_spans.end()) a.replaceKey("/ColSpan", Object::newInteger(span->second));
        e.replaceKey("/A", a);
    }
    if (std::string_view(n.role) == "Table") spanRows(node);
    Object kids = Object::newArray();
    // A mark on the element's own page is a bare number: a long report has many hundred thousand.
    auto& marks = m_marks[size_t(node)];
    if (!marks.empty()) e.replaceKey("/Pg", marks.front().page);
    for (const Mark& m : marks) {
        if (m.page.getObjGen() == marks.front().page.getObjGen()) {
            kids.appendItem(Object::newInteger(m.id));
            continue;
        }
        Object r = Object::newDictionary();
        r.replaceKey("/Type", Object::newName("/MCR"));
        r.replaceKey("/Pg", m.page);
        r.replaceKey("/MCID", Object::newInteger(m.id));
        kids.appendItem(r);
    }
    const bool row = std::string_view(n.role) == "TR"; // whose empty cells count too
    for (const int kid : n.kids)
        if (row || isUsed(kid)) kids.appendItem(element(kid, e));
    for (const Annotation& a : m_annotations[size_t(node)]) {
        Object reference = Object::newDictionary();
        reference.replaceKey("/Type", Object::newName("/OBJR"));
        reference.replaceKey("/Obj", a.annotation);
        reference.replaceKey("/Pg", a.page);
        Object link = m_pdf.makeIndirectObject(Object::newDictionary());
        link.replaceKey("/Type", Object::newName("/StructElem"));
        link.replaceKey("/S", Object::newName(a.role));
        link.replaceKey("/P", e);
        link.replaceKey("/K", reference);
        kids.appendItem(link);
        m_annotationParents.emplace_back(a.key, link);
    }
    if (kids.getArrayNItems() == 1) e.replaceKey("/K", kids.getArrayItem(0));
    else if (kids.getArrayNItems() > 1) e.replaceKey("/K", kids);
    return e;
}

void StructureTree::write() {
    Object root = m_pdf.makeIndirectObject(Object::newDictionary());
    root.replaceKey("/Type", Object::newName("/StructTreeRoot"));
    Object document = element(0, root);
    Object kids = Object::newArray();
    kids.appendItem(document);
    root.replaceKey("/K", kids);
    Object numbers = Object::newArray();
    for (size_t i = 0; i < m_pageNodes.size(); ++i) {
        Object list = Object::newArray();
        for (const int node : m_pageNodes[i]) list.appendItem(node >= 0 ? m_elements[size_t(node)] : Object::newNull());
        numbers.appendItem(Object::newInteger(qint64(i)));
        numbers.appendItem(m_pdf.makeIndirectObject(list));
    }
    std::sort(m_annotationParents.begin(), m_annotationParents.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [key, link] : m_annotationParents) {
        numbers.appendItem(Object::newInteger(key));
        numbers.appendItem(link);
    }
    Object tree = Object::newDictionary();
    tree.replaceKey("/Nums", numbers);
    root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(tree));
    root.replaceKey("/ParentTreeNextKey", Object::newInteger(m_nextKey));
    m_pdf.getRoot().replaceKey("/StructTreeRoot", root);
}

} // namespace saboot::report
