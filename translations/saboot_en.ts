<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%n fault(s) found. Stop work on this case and tell your supervisor.</source>
        <translation>
            <numerusform>%n fault found. Stop work on this case and tell your supervisor.</numerusform>
            <numerusform>%n faults found. Stop work on this case and tell your supervisor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>%n more character</numerusform>
            <numerusform>%n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n row written.</numerusform>
            <numerusform>%n rows written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::AuditPage</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found. Stop work on this case and tell your supervisor.</source>
        <translation>
            <numerusform>%n fault found. Stop work on this case and tell your supervisor.</numerusform>
            <numerusform>%n faults found. Stop work on this case and tell your supervisor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::ChartCanvas</name>
    <message numerus="yes">
        <source>%n entity(ies)</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::ChatsPage</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) noticed while reading</source>
        <translation>
            <numerusform>%n place noticed while reading</numerusform>
            <numerusform>%n places noticed while reading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s) in this thread</source>
        <translation>
            <numerusform>%n doubt in this thread</numerusform>
            <numerusform>%n doubts in this thread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identifier(s)</source>
        <translation>
            <numerusform>%n identifier</numerusform>
            <numerusform>%n identifiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen in %n place(s)</source>
        <translation>
            <numerusform>seen in %n place</numerusform>
            <numerusform>seen in %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::EvidenceFlow</name>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>Add %n file</numerusform>
            <numerusform>Add %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) added.</source>
        <translation>
            <numerusform>%n exhibit added.</numerusform>
            <numerusform>%n exhibits added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) read.</source>
        <translation>
            <numerusform>%n exhibit read.</numerusform>
            <numerusform>%n exhibits read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies agree with the hashes of the originals.</source>
        <translation>
            <numerusform>%n copies agree with the hashes of the originals.</numerusform>
            <numerusform>%n copies agree with the hashes of the originals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::EvidencePage</name>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::ExhibitListModel</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identifier(s), all reviewed</source>
        <translation>
            <numerusform>%n identifier, all reviewed</numerusform>
            <numerusform>%n identifiers, all reviewed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::IdentifiersPage</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen in %n place(s)</source>
        <translation>
            <numerusform>Seen in %n place</numerusform>
            <numerusform>Seen in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::LinkChartPage</name>
    <message numerus="yes">
        <source>%n more are not drawn.</source>
        <translation>
            <numerusform>%n more is not drawn.</numerusform>
            <numerusform>%n more are not drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entity(ies)</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shortest way(s)</source>
        <translation>
            <numerusform>%n shortest way</numerusform>
            <numerusform>%n shortest ways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Showing the %n nearest to the persons.</source>
        <translation>
            <numerusform>Showing the nearest to the persons.</numerusform>
            <numerusform>Showing the %n nearest to the persons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n link(s) shown</source>
        <translation>
            <numerusform>%1 of %n link shown</numerusform>
            <numerusform>%1 of %n links shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n job(s) still running. What is not finished is cancelled; the case stays as it is.</source>
        <translation>
            <numerusform>%n job still running. What is not finished is cancelled; the case stays as it is.</numerusform>
            <numerusform>%n jobs still running. What is not finished is cancelled; the case stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s) as evidence</source>
        <translation>
            <numerusform>Attach %n file as evidence</numerusform>
            <numerusform>Attach %n files as evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours wait until this is written: %1</source>
        <translation>
            <numerusform>%n change of yours waits until this is written: %1</numerusform>
            <numerusform>%n changes of yours wait until this is written: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours wait until the case is written</source>
        <translation>
            <numerusform>%n change of yours waits until the case is written</numerusform>
            <numerusform>%n changes of yours wait until the case is written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied. The clipboard is cleared in a minute.</source>
        <translation>
            <numerusform>%n row copied. The clipboard is cleared in a minute.</numerusform>
            <numerusform>%n rows copied. The clipboard is cleared in a minute.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n not decoded</source>
        <translation>
            <numerusform>%n not decoded</numerusform>
            <numerusform>%n not decoded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%n being read</numerusform>
            <numerusform>%n being read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Messages in %n chat(s)</source>
        <translation>
            <numerusform>Messages in %n chat</numerusform>
            <numerusform>Messages in %n chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) not certain</source>
        <translation>
            <numerusform>%n time not certain</numerusform>
            <numerusform>%n times not certain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named in the FIR</source>
        <translation>
            <numerusform>%n named in the FIR</numerusform>
            <numerusform>%n named in the FIR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n exhibit(s) not decoded</source>
        <translation>
            <numerusform>Look at %n exhibit not decoded</numerusform>
            <numerusform>Look at %n exhibits not decoded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %n time doubt(s)</source>
        <translation>
            <numerusform>Settle %n time doubt</numerusform>
            <numerusform>Settle %n time doubts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n identifier(s)</source>
        <translation>
            <numerusform>Review %n identifier</numerusform>
            <numerusform>Review %n identifiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keys given to %n more officer(s)</source>
        <translation>
            <numerusform>Keys given to %n more officer</numerusform>
            <numerusform>Keys given to %n more officers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::Palette</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n hit(s) in the evidence, by exhibit…</source>
        <translation>
            <numerusform>The one hit in the evidence, by exhibit…</numerusform>
            <numerusform>All %n hits in the evidence, by exhibit…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::PersonsPage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::PictureView</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::ReportPage</name>
    <message numerus="yes">
        <source>%n condition(s) unmet before FINAL</source>
        <translation>
            <numerusform>%n condition unmet before FINAL</numerusform>
            <numerusform>%n conditions unmet before FINAL</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n that are met</source>
        <translation>
            <numerusform>Show the %n that are met</numerusform>
            <numerusform>Show the %n that are met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::StatusBar</name>
    <message numerus="yes">
        <source>%n mirror(s) agree</source>
        <translation>
            <numerusform>%n mirror agree</numerusform>
            <numerusform>%n mirrors agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::TimelineCanvas</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n lane</numerusform>
            <numerusform>%n lanes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::TimelinePage</name>
    <message numerus="yes">
        <source>Showing the first %n event(s).</source>
        <translation>
            <numerusform>Showing the first %n event.</numerusform>
            <numerusform>Showing the first %n events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) without a time at the end of the table</source>
        <translation>
            <numerusform>%n event without a time at the end of the table</numerusform>
            <numerusform>%n events without a time at the end of the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::WorkFlow</name>
    <message numerus="yes">
        <source>%n place(s) noticed while reading: see the chat&apos;s menu.</source>
        <translation>
            <numerusform>%n place noticed while reading: see the chat&apos;s menu.</numerusform>
            <numerusform>%n places noticed while reading: see the chat&apos;s menu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::LabelsDialog</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::LexiconDialog</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed in this case</source>
        <translation>
            <numerusform>%n changed in this case</numerusform>
            <numerusform>%n changed in this case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::MappingDialog</name>
    <message numerus="yes">
        <source>The first %n row(s), more follow.</source>
        <translation>
            <numerusform>The first row, more follow.</numerusform>
            <numerusform>The first %n rows, more follow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), the whole table.</source>
        <translation>
            <numerusform>%n row, the whole table.</numerusform>
            <numerusform>%n rows, the whole table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with a problem.</source>
        <translation>
            <numerusform>%n row with a problem.</numerusform>
            <numerusform>%n rows with a problem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::RedactionsDialog</name>
    <message numerus="yes">
        <source>%n in force</source>
        <translation>
            <numerusform>%n in force</numerusform>
            <numerusform>%n in force</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::CompareDialog</name>
    <message numerus="yes">
        <source>%1: %n page(s).</source>
        <translation>
            <numerusform>%1: %n page.</numerusform>
            <numerusform>%1: %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::MediaDialog</name>
    <message numerus="yes">
        <source>%n file(s) named</source>
        <translation>
            <numerusform>%n file named</numerusform>
            <numerusform>%n files named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the folder have a named file&apos;s name and another size: left out.</source>
        <translation>
            <numerusform>%n file of the folder has a named file&apos;s name and another size: left out.</numerusform>
            <numerusform>%n files of the folder have a named file&apos;s name and another size: left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) stand in the folder more than once: left out.</source>
        <translation>
            <numerusform>%n name stands in the folder more than once: left out.</numerusform>
            <numerusform>%n names stand in the folder more than once: left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read.</source>
        <translation>
            <numerusform>%n file could not be read.</numerusform>
            <numerusform>%n files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached.</source>
        <translation>
            <numerusform>%n file attached.</numerusform>
            <numerusform>%n files attached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::TagRow</name>
    <message numerus="yes">
        <source>Add the tag %1 to %n exhibit(s)</source>
        <translation>
            <numerusform>Add the tag %1 to %n exhibit</numerusform>
            <numerusform>Add the tag %1 to %n exhibits</numerusform>
        </translation>
    </message>
</context>
</TS>
