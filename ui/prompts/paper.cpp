#include "prompts/paper.h"

#include "theme/bidi.h"
#include "theme/typescale.h"
#include "widgets/basics.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QPointer>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>
#include <memory>

namespace saboot::ui {

namespace {

QString said(const char* text) { return QCoreApplication::translate("Paper", text); }

} // namespace

QByteArray slipPdf(const Slip& slip) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A6));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(8, 8, 8, 8), QPageLayout::Millimeter);
    writer.setResolution(96);
    writer.setTitle(slip.name);
    const auto direction = isUrdu() ? Qt::RightToLeft : Qt::LeftToRight;
    QPainter painter(&writer);
    painter.setLayoutDirection(direction);
    const int width = writer.width(), step = isUrdu() ? 30 : 24;
    int y = 0;
    painter.setFont(ui::font(Type::InspectorTitle));
    painter.drawText(QRect(0, y, width, 30), int(leading()), slip.title);
    y += 38;
    for (const auto& [name, value] : slip.lines) {
        painter.setFont(ui::font(Type::Secondary));
        painter.drawText(isUrdu() ? QRect(width - 110, y, 110, step) : QRect(0, y, 110, step), int(leading()), name);
        painter.setFont(ui::font(Type::BodyBold));
        painter.drawText(isUrdu() ? QRect(0, y, width - 116, step) : QRect(116, y, width - 116, step), int(leading()), value);
        y += step;
    }
    painter.setFont(ui::font(Type::Mono));
    painter.setLayoutDirection(Qt::LeftToRight);
    const QRect code = painter.boundingRect(QRect(0, 0, width, 400), Qt::AlignLeft | Qt::TextWrapAnywhere, slip.code);
    painter.drawText(QRect(0, y + 6, width, code.height()), Qt::AlignLeft | Qt::TextWrapAnywhere, slip.code);
    y += code.height() + 16;
    painter.setLayoutDirection(direction);
    painter.setFont(ui::font(Type::Caption));
    painter.drawText(QRect(0, y, width, writer.height() - y), int(leading() & ~Qt::AlignVCenter) | Qt::AlignTop | Qt::TextWordWrap, slip.note);
    painter.end();
    return bytes;
}

void printSlip(const Slip& slip, QObject* owner, std::function<void(bool, QString)> then) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("lp"));
    if (program.isEmpty()) return then(false, said(QT_TRANSLATE_NOOP("Paper", "No printing is set up on this laptop. Write it by hand.")));
    auto* lp = new QProcess(owner);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    lp->setProcessEnvironment(environment);
    const auto once = std::make_shared<bool>(false);
    const auto end = [lp, once, then = std::move(then)](bool printed, const QString& text) {
        if (std::exchange(*once, true)) return;
        lp->deleteLater();
        then(printed, text);
    };
    const auto failed = [end](const QString& why) {
        end(false, why.isEmpty() ? said(QT_TRANSLATE_NOOP("Paper", "The printer did not take it. Write it by hand."))
                                 : said(QT_TRANSLATE_NOOP("Paper", "The printer did not take it (%1). Write it by hand.")).arg(ltr(why)));
    };
    QObject::connect(lp, &QProcess::errorOccurred, owner, [failed](QProcess::ProcessError) { failed({}); });
    QObject::connect(lp, &QProcess::finished, owner, [lp, end, failed](int code, QProcess::ExitStatus status) {
        if (status == QProcess::NormalExit && code == 0) return end(true, said(QT_TRANSLATE_NOOP("Paper", "Sent to the printer. Take the paper from it at once.")));
        failed(QString::fromUtf8(lp->readAllStandardError()).simplified().left(160));
    });
    QTimer::singleShot(20'000, lp, [lp, failed] {
        failed(QString());
        lp->kill();
    });
    // The name of the job is seen by everybody at the printer.
    lp->start(program, {QStringLiteral("-t"), slip.name, QStringLiteral("-o"), QStringLiteral("fit-to-page"), QStringLiteral("-")});
    QByteArray bytes = slipPdf(slip);
    lp->write(bytes);
    lp->closeWriteChannel();
    bytes.fill('\0');
}

} // namespace saboot::ui
