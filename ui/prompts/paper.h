#pragma once
#include <QObject>
#include <QString>
#include <functional>
#include <utility>
#include <vector>

/// Small papers: the recovery key of a new case, the chain head for the diary.
namespace saboot::ui {

struct Slip {
    QString name;  ///< of the print job: says nothing of the case
    QString title;
    std::vector<std::pair<QString, QString>> lines; ///< what, and its value
    QString code;  ///< in figures of one width, wrapped anywhere, always from left to right
    QString note;  ///< a closing sentence
};

/// One landscape A6 page in the window's language, in memory. GUI thread.
QByteArray slipPdf(const Slip& slip);

/// Hands a PDF to the machine's own printing: `lp` (CUPS, or whatever stands in for it) reads it from its standard input, so
/// that no file of ours holds it. Qt's print support would link CUPS and with it network libraries. `said` is called once, with
/// what happened in the window's words and whether it is with the printer. A printer that hangs is given up after 20 s.
/// GUI thread; does nothing more once `owner` is gone.
void printSlip(const Slip& slip, QObject* owner, std::function<void(bool printed, QString said)> said);

} // namespace saboot::ui
