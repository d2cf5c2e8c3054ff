<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%n fault(s) found. Stop work on this case and tell your supervisor.</source>
        <translation>
            <numerusform>%Ln fault found. Stop work on this case and tell your supervisor.</numerusform>
            <numerusform>%Ln faults found. Stop work on this case and tell your supervisor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>%Ln more character</numerusform>
            <numerusform>%Ln more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%Ln row written.</numerusform>
            <numerusform>%Ln rows written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied. The clipboard is cleared in a minute.</source>
        <translation>
            <numerusform>%Ln row copied. The clipboard is cleared in a minute.</numerusform>
            <numerusform>%Ln rows copied. The clipboard is cleared in a minute.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::AuditPage</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found. Stop work on this case and tell your supervisor.</source>
        <translation>
            <numerusform>%Ln fault found. Stop work on this case and tell your supervisor.</numerusform>
            <numerusform>%Ln faults found. Stop work on this case and tell your supervisor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::ChartCanvas</name>
    <message numerus="yes">
        <source>%n entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::ChatsPage</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%Ln thread</numerusform>
            <numerusform>%Ln threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%Ln participant</numerusform>
            <numerusform>%Ln participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) noticed while reading</source>
        <translation>
            <numerusform>%Ln place noticed while reading</numerusform>
            <numerusform>%Ln places noticed while reading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s) in this thread</source>
        <translation>
            <numerusform>%Ln doubt in this thread</numerusform>
            <numerusform>%Ln doubts in this thread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%Ln attachment</numerusform>
            <numerusform>%Ln attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identifier(s)</source>
        <translation>
            <numerusform>%Ln identifier</numerusform>
            <numerusform>%Ln identifiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen in %n place(s)</source>
        <translation>
            <numerusform>seen in %Ln place</numerusform>
            <numerusform>seen in %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::EvidenceFlow</name>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>Add %Ln file</numerusform>
            <numerusform>Add %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) added.</source>
        <translation>
            <numerusform>%Ln exhibit added.</numerusform>
            <numerusform>%Ln exhibits added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) read.</source>
        <translation>
            <numerusform>%Ln exhibit read.</numerusform>
            <numerusform>%Ln exhibits read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%Ln exhibit</numerusform>
            <numerusform>%Ln exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies agree with the hashes of the originals.</source>
        <translation>
            <numerusform>%Ln copies agree with the hashes of the originals.</numerusform>
            <numerusform>%Ln copies agree with the hashes of the originals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::EvidencePage</name>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%Ln exhibit</numerusform>
            <numerusform>%Ln exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::ExhibitListModel</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%Ln to review</numerusform>
            <numerusform>%Ln to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identifier(s), all reviewed</source>
        <translation>
            <numerusform>%Ln identifier, all reviewed</numerusform>
            <numerusform>%Ln identifiers, all reviewed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::IdentifiersPage</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%Ln to review</numerusform>
            <numerusform>%Ln to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen in %n place(s)</source>
        <translation>
            <numerusform>Seen in %Ln place</numerusform>
            <numerusform>Seen in %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::LinkChartPage</name>
    <message numerus="yes">
        <source>%n more are not drawn.</source>
        <translation>
            <numerusform>%Ln more is not drawn.</numerusform>
            <numerusform>%Ln more are not drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shortest way(s)</source>
        <translation>
            <numerusform>%Ln shortest way</numerusform>
            <numerusform>%Ln shortest ways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Showing the %n nearest to the persons.</source>
        <translation>
            <numerusform>Showing the nearest to the persons.</numerusform>
            <numerusform>Showing the %Ln nearest to the persons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n link(s) shown</source>
        <translation>
            <numerusform>%1 of %Ln link shown</numerusform>
            <numerusform>%1 of %Ln links shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n job(s) still running. What is not finished is cancelled; the case stays as it is.</source>
        <translation>
            <numerusform>%Ln job still running. What is not finished is cancelled; the case stays as it is.</numerusform>
            <numerusform>%Ln jobs still running. What is not finished is cancelled; the case stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s) as evidence</source>
        <translation>
            <numerusform>Attach %Ln file as evidence</numerusform>
            <numerusform>Attach %Ln files as evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours wait until this is written: %1</source>
        <translation>
            <numerusform>%Ln change of yours waits until this is written: %1</numerusform>
            <numerusform>%Ln changes of yours wait until this is written: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours wait until the case is written</source>
        <translation>
            <numerusform>%Ln change of yours waits until the case is written</numerusform>
            <numerusform>%Ln changes of yours wait until the case is written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied. The clipboard is cleared in a minute.</source>
        <translation>
            <numerusform>%Ln row copied. The clipboard is cleared in a minute.</numerusform>
            <numerusform>%Ln rows copied. The clipboard is cleared in a minute.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n not decoded</source>
        <translation>
            <numerusform>%Ln not decoded</numerusform>
            <numerusform>%Ln not decoded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%Ln being read</numerusform>
            <numerusform>%Ln being read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Messages in %n chat(s)</source>
        <translation>
            <numerusform>Messages in %Ln chat</numerusform>
            <numerusform>Messages in %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time doubt(s)</source>
        <translation>
            <numerusform>%Ln time doubt</numerusform>
            <numerusform>%Ln time doubts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%Ln to review</numerusform>
            <numerusform>%Ln to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named in the FIR</source>
        <translation>
            <numerusform>%Ln named in the FIR</numerusform>
            <numerusform>%Ln named in the FIR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n exhibit(s) not decoded</source>
        <translation>
            <numerusform>Look at %Ln exhibit not decoded</numerusform>
            <numerusform>Look at %Ln exhibits not decoded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %n time doubt(s)</source>
        <translation>
            <numerusform>Settle %Ln time doubt</numerusform>
            <numerusform>Settle %Ln time doubts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n identifier(s)</source>
        <translation>
            <numerusform>Review %Ln identifier</numerusform>
            <numerusform>Review %Ln identifiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keys given to %n more officer(s)</source>
        <translation>
            <numerusform>Keys given to %Ln more officer</numerusform>
            <numerusform>Keys given to %Ln more officers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::Palette</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n hit(s) in the evidence, by exhibit…</source>
        <translation>
            <numerusform>The one hit in the evidence, by exhibit…</numerusform>
            <numerusform>All %Ln hits in the evidence, by exhibit…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::PersonsPage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::PictureView</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::ReportPage</name>
    <message numerus="yes">
        <source>%n condition(s) unmet before FINAL</source>
        <translation>
            <numerusform>%Ln condition unmet before FINAL</numerusform>
            <numerusform>%Ln conditions unmet before FINAL</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n that are met</source>
        <translation>
            <numerusform>Show the %Ln that are met</numerusform>
            <numerusform>Show the %Ln that are met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::StatusBar</name>
    <message numerus="yes">
        <source>%n mirror(s) agree</source>
        <translation>
            <numerusform>%Ln mirror agree</numerusform>
            <numerusform>%Ln mirrors agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::TimelineCanvas</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%Ln lane</numerusform>
            <numerusform>%Ln lanes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::TimelinePage</name>
    <message numerus="yes">
        <source>Showing the first %n event(s).</source>
        <translation>
            <numerusform>Showing the first %Ln event.</numerusform>
            <numerusform>Showing the first %Ln events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) without a time at the end of the table</source>
        <translation>
            <numerusform>%Ln event without a time at the end of the table</numerusform>
            <numerusform>%Ln events without a time at the end of the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::WorkFlow</name>
    <message numerus="yes">
        <source>%n place(s) noticed while reading: see the chat&apos;s menu.</source>
        <translation>
            <numerusform>%Ln place noticed while reading: see the chat&apos;s menu.</numerusform>
            <numerusform>%Ln places noticed while reading: see the chat&apos;s menu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::LabelsDialog</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%Ln statement</numerusform>
            <numerusform>%Ln statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::LexiconDialog</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed in this case</source>
        <translation>
            <numerusform>%Ln changed in this case</numerusform>
            <numerusform>%Ln changed in this case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::MappingDialog</name>
    <message numerus="yes">
        <source>The first %n row(s), more follow.</source>
        <translation>
            <numerusform>The first row, more follow.</numerusform>
            <numerusform>The first %Ln rows, more follow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), the whole table.</source>
        <translation>
            <numerusform>%Ln row, the whole table.</numerusform>
            <numerusform>%Ln rows, the whole table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with a problem.</source>
        <translation>
            <numerusform>%Ln row with a problem.</numerusform>
            <numerusform>%Ln rows with a problem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::RedactionsDialog</name>
    <message numerus="yes">
        <source>%n in force</source>
        <translation>
            <numerusform>%Ln in force</numerusform>
            <numerusform>%Ln in force</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::CompareDialog</name>
    <message numerus="yes">
        <source>%1: %n page(s).</source>
        <translation>
            <numerusform>%1: %Ln page.</numerusform>
            <numerusform>%1: %Ln pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::MediaDialog</name>
    <message numerus="yes">
        <source>%n file(s) named</source>
        <translation>
            <numerusform>%Ln file named</numerusform>
            <numerusform>%Ln files named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the folder have a named file&apos;s name and another size: left out.</source>
        <translation>
            <numerusform>%Ln file of the folder has a named file&apos;s name and another size: left out.</numerusform>
            <numerusform>%Ln files of the folder have a named file&apos;s name and another size: left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) stand in the folder more than once: left out.</source>
        <translation>
            <numerusform>%Ln name stands in the folder more than once: left out.</numerusform>
            <numerusform>%Ln names stand in the folder more than once: left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln file could not be read.</numerusform>
            <numerusform>%Ln files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached.</source>
        <translation>
            <numerusform>%Ln file attached.</numerusform>
            <numerusform>%Ln files attached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::TagRow</name>
    <message numerus="yes">
        <source>Add the tag %1 to %n exhibit(s)</source>
        <translation>
            <numerusform>Add the tag %1 to %Ln exhibit</numerusform>
            <numerusform>Add the tag %1 to %Ln exhibits</numerusform>
        </translation>
    </message>
</context>
</TS>
