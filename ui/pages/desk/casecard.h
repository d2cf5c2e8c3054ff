#pragma once
#include "services/desk.h"
#include "widgets/chip.h"

#include <QFrame>

namespace saboot::ui {

/// A case of the desk: title, FIR, last opening, and a chip that says how it looks before it is opened.
class CaseCard : public QFrame {
    Q_OBJECT
public:
    explicit CaseCard(const services::CaseEntry& entry, QWidget* parent = nullptr);
    void setChosen(bool chosen);

Q_SIGNALS:
    void chosen();
    void opened();

protected:
    void mousePressEvent(QMouseEvent*) override { Q_EMIT chosen(); }
    void mouseDoubleClickEvent(QMouseEvent*) override { Q_EMIT opened(); }
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

ChipLook caseChip(const services::CaseEntry& entry);

} // namespace saboot::ui
