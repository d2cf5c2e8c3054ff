#pragma once
#include "report/paint.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <map>

namespace saboot::report {

/// The PDF's structure tree, written from the report's own nodes: ISO 32000-1, 14.7 and 14.8.
class StructureTree {
public:
    StructureTree(QPDF& pdf, const LaidOutData& data);
    /// The marked content of a page, in order.
    void addPage(QPDFObjectHandle page, const std::vector<PaintedTag>& tags, const std::vector<int>& ids);
    /// Link annotations of a page, tied into the tree. All pages must have been added.
    void addLinks(const std::vector<QPDFObjectHandle>& pages, int page);
    /// An annotation that is a form field, standing in the element of `node`.
    void addField(QPDFObjectHandle page, QPDFObjectHandle field, int node);
    void write();

private:
    struct Mark {
        QPDFObjectHandle page;
        int id = 0;
    };
    struct Annotation {
        QPDFObjectHandle annotation;
        QPDFObjectHandle page;
        int key = 0;
        const char* role = "/Link";
    };
    QPDFObjectHandle element(int node, const QPDFObjectHandle& parent);
    bool isUsed(int node);
    void spanRows(int table);
    QPDF& m_pdf;
    const LaidOutData& m_data;
    std::vector<std::vector<Mark>> m_marks;            // by node
    std::vector<std::vector<Annotation>> m_annotations; // by node
    std::vector<QPDFObjectHandle> m_elements;
    std::vector<signed char> m_used;
    std::map<int, int> m_spans; // cell -> columns, where more than one
    std::vector<std::vector<int>> m_pageNodes;          // by page key: node of each marked-content id
    std::vector<std::pair<int, QPDFObjectHandle>> m_annotationParents;
    int m_nextKey = 0;
};

} // namespace saboot::report
