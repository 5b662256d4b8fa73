<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>EvidenceText</name>
    <message numerus="yes">
        <source>%Ln paired prompt(s), repetitions averaged</source>
        <translation>
            <numerusform>%Ln paired prompt, repetitions averaged</numerusform>
            <numerusform>%Ln paired prompts, repetitions averaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paired prompt(s)</source>
        <translation>
            <numerusform>%Ln paired prompt</numerusform>
            <numerusform>%Ln paired prompts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message numerus="yes">
        <source>%Ln request(s) of %1 failed: %2.</source>
        <translation>
            <numerusform>%Ln request of %1 failed: %2.</numerusform>
            <numerusform>%Ln requests of %1 failed: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) failed: %1.</source>
        <translation>
            <numerusform>%Ln request failed: %1.</numerusform>
            <numerusform>%Ln requests failed: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message numerus="yes">
        <source>n = %Ln gap(s) between chunks</source>
        <translation>
            <numerusform>n = %Ln gap between chunks</numerusform>
            <numerusform>n = %Ln gaps between chunks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln request(s)</source>
        <translation>
            <numerusform>n = %Ln request</numerusform>
            <numerusform>n = %Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln successful request(s)</source>
        <translation>
            <numerusform>n = %Ln successful request</numerusform>
            <numerusform>n = %Ln successful requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>≈ %Ln token(s)</source>
        <translation>
            <numerusform>≈ %Ln token</numerusform>
            <numerusform>≈ %Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadlineText</name>
    <message numerus="yes">
        <source>%Ln paired prompt(s)</source>
        <translation>
            <numerusform>%Ln paired prompt</numerusform>
            <numerusform>%Ln paired prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean latency of %Ln request(s); open another file to compare</source>
        <translation>
            <numerusform>mean latency of %Ln request; open another file to compare</numerusform>
            <numerusform>mean latency of %Ln requests; open another file to compare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is better in %n measure(s)</source>
        <extracomment>an endpoint and how many measures it is better in</extracomment>
        <translation>
            <numerusform>%1 is better in %n measure</numerusform>
            <numerusform>%1 is better in %n measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LegText</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leg(s)</source>
        <translation>
            <numerusform>%Ln leg</numerusform>
            <numerusform>%Ln legs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunFigures</name>
    <message numerus="yes">
        <source>%1 of %Ln pair(s)</source>
        <extracomment>prompts that all endpoints have answered, of all prompts</extracomment>
        <translation>
            <numerusform>%1 of %Ln pair</numerusform>
            <numerusform>%1 of %Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln failure</numerusform>
            <numerusform>%Ln failures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultEntryText</name>
    <message numerus="yes">
        <source>fair comparison, %Ln leg(s)</source>
        <translation>
            <numerusform>fair comparison, %Ln leg</numerusform>
            <numerusform>fair comparison, %Ln legs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sweep, %Ln leg(s)</source>
        <translation>
            <numerusform>sweep, %Ln leg</numerusform>
            <numerusform>sweep, %Ln legs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInText</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln request(s)</source>
        <translation>
            <numerusform>%1 of %Ln request</numerusform>
            <numerusform>%1 of %Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepValues</name>
    <message numerus="yes">
        <source>There are more than %Ln value(s).</source>
        <translation>
            <numerusform>There is more than %Ln value.</numerusform>
            <numerusform>There are more than %Ln values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::ModelField</name>
    <message numerus="yes">
        <source>The server does not offer this model. It offers %Ln other(s).</source>
        <translation>
            <numerusform>The server does not offer this model. It offers %Ln other.</numerusform>
            <numerusform>The server does not offer this model. It offers %Ln others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrustText</name>
    <message numerus="yes">
        <source>Processor time of %n measuring thread(s): %1</source>
        <translation>
            <numerusform>Processor time of %n measuring thread: %1</numerusform>
            <numerusform>Processor time of %n measuring threads: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message numerus="yes">
        <source>%1: %n prompt(s) from %2</source>
        <translation>
            <numerusform>%1: %n prompt from %2</numerusform>
            <numerusform>%1: %n prompts from %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::ComparePage</name>
    <message numerus="yes">
        <source>%1 And %Ln more could not be opened.</source>
        <translation>
            <numerusform>%1 And %Ln more could not be opened.</numerusform>
            <numerusform>%1 And %Ln more could not be opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::DistributionChart</name>
    <message numerus="yes">
        <source>%1: %n value(s), median %2, half of them from %3 to %4.</source>
        <translation>
            <numerusform>%1: %n value, median %2, half of them from %3 to %4.</numerusform>
            <numerusform>%1: %n values, median %2, half of them from %3 to %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Median %1 of %Ln value(s)</source>
        <translation>
            <numerusform>Median %1 of %Ln value</numerusform>
            <numerusform>Median %1 of %Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::EcdfChart</name>
    <message numerus="yes">
        <source>%1: %n value(s), half of them within %2, 90 % within %3, all within %4.</source>
        <translation>
            <numerusform>%1: %n value, half of them within %2, 90 % within %3, all within %4.</numerusform>
            <numerusform>%1: %n values, half of them within %2, 90 % within %3, all within %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::FitChart</name>
    <message numerus="yes">
        <source>%1: %n point(s).</source>
        <translation>
            <numerusform>%1: %n point.</numerusform>
            <numerusform>%1: %n points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::HistogramChart</name>
    <message numerus="yes">
        <source>%1: %n value(s), most of them, %2, in the bin of %3.</source>
        <translation>
            <numerusform>%1: %n value, most of them, %2, in the bin of %3.</numerusform>
            <numerusform>%1: %n values, most of them, %2, in the bin of %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::LatencyChart</name>
    <message numerus="yes">
        <source>%1: %n request(s), median latency %2.</source>
        <translation>
            <numerusform>%1: %n request, median latency %2.</numerusform>
            <numerusform>%1: %n requests, median latency %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::LibraryFlow</name>
    <message numerus="yes">
        <source>%n file(s) in the trash · Ctrl+Z undoes it</source>
        <translation>
            <numerusform>%n file in the trash · Ctrl+Z undoes it</numerusform>
            <numerusform>%n files in the trash · Ctrl+Z undoes it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::LibraryPage</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln file(s)</source>
        <translation>
            <numerusform>%1 of %Ln file</numerusform>
            <numerusform>%1 of %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::LoadFields</name>
    <message numerus="yes">
        <source> request(s)</source>
        <extracomment>behind a number: &quot;1 request&quot;, &quot;2 requests&quot;</extracomment>
        <translation>
            <numerusform> request</numerusform>
            <numerusform> requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportFigures</name>
    <message numerus="yes">
        <source>%n leg(s)</source>
        <translation>
            <numerusform>%n leg</numerusform>
            <numerusform>%n legs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report</name>
    <message numerus="yes">
        <source>n = %Ln pair(s)</source>
        <translation>
            <numerusform>n = %Ln pair</numerusform>
            <numerusform>n = %Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln prompt(s)</source>
        <translation>
            <numerusform>n = %Ln prompt</numerusform>
            <numerusform>n = %Ln prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompt(s)</source>
        <translation>
            <numerusform>%Ln prompt</numerusform>
            <numerusform>%Ln prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln processor(s)</source>
        <translation>
            <numerusform>%Ln processor</numerusform>
            <numerusform>%Ln processors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measuring thread(s)</source>
        <translation>
            <numerusform>%Ln measuring thread</numerusform>
            <numerusform>%Ln measuring threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each prompt was sent %Ln time(s).</source>
        <translation>
            <numerusform>Each prompt was sent %Ln time.</numerusform>
            <numerusform>Each prompt was sent %Ln times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) in flight at a time</source>
        <translation>
            <numerusform>%Ln request in flight at a time</numerusform>
            <numerusform>%Ln requests in flight at a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warm-up request(s) for each endpoint, left out of all figures</source>
        <translation>
            <numerusform>%Ln warm-up request for each endpoint, left out of all figures</numerusform>
            <numerusform>%Ln warm-up requests for each endpoint, left out of all figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n answer(s) the server’s figures contradict each other, or the time that was measured.</source>
        <translation>
            <numerusform>In %n answer the server’s figures contradict each other, or the time that was measured.</numerusform>
            <numerusform>In %n answers the server’s figures contradict each other, or the time that was measured.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::TimelineChart</name>
    <message numerus="yes">
        <source>lines: median of %n request(s) in a row</source>
        <translation>
            <numerusform>lines: median of %n request</numerusform>
            <numerusform>lines: median of %n requests in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n request(s), %2 failed, running median %3 at the end.</source>
        <translation>
            <numerusform>%1: %n request, %2 failed, running median %3 at the end.</numerusform>
            <numerusform>%1: %n requests, %2 failed, running median %3 at the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchSizeList</name>
    <message numerus="yes">
        <source>At most %Ln size(s) can be run at once.</source>
        <translation>
            <numerusform>At most %Ln size can be run at once.</numerusform>
            <numerusform>At most %Ln sizes can be run at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchText</name>
    <message numerus="yes">
        <source>All %Ln run(s) are done</source>
        <translation>
            <numerusform>The run is done</numerusform>
            <numerusform>All %Ln runs are done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln run(s) are done</source>
        <translation>
            <numerusform>%1 of %Ln run is done</numerusform>
            <numerusform>%1 of %Ln runs are done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::LaunchCard</name>
    <message numerus="yes">
        <source>%Ln job(s) on the machine</source>
        <translation>
            <numerusform>%Ln job on the machine</numerusform>
            <numerusform>%Ln jobs on the machine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::LaunchDialog</name>
    <message numerus="yes">
        <source>%Ln run(s), one after the other. A check comes first.</source>
        <translation>
            <numerusform>%Ln run. A check comes first.</numerusform>
            <numerusform>%Ln runs, one after the other. A check comes first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), one after the other.</source>
        <translation>
            <numerusform>%Ln run.</numerusform>
            <numerusform>%Ln runs, one after the other.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::RemotePromptDialog</name>
    <message numerus="yes">
        <source>%Ln more question(s) wait</source>
        <translation>
            <numerusform>%Ln more question waits</numerusform>
            <numerusform>%Ln more questions wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingFigures</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %n run(s)</source>
        <translation>
            <numerusform>n = %n run</numerusform>
            <numerusform>n = %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingText</name>
    <message numerus="yes">
        <source>The end-to-end rate of %Ln run(s) misleads: it counts queue, compile and checkpoints, too.</source>
        <translation>
            <numerusform>The end-to-end rate of %Ln run misleads: it counts queue, compile and checkpoints, too.</numerusform>
            <numerusform>The end-to-end rate of %Ln runs misleads: it counts queue, compile and checkpoints, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log&apos;s Rate of %Ln run(s) is more than 5 % off what the clock shows.</source>
        <translation>
            <numerusform>The log&apos;s Rate of %Ln run is more than 5 % off what the clock shows.</numerusform>
            <numerusform>The log&apos;s Rate of %Ln runs is more than 5 % off what the clock shows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log&apos;s GlobalRate of %Ln run(s) is more than 5 % off what the clock shows.</source>
        <translation>
            <numerusform>The log&apos;s GlobalRate of %Ln run is more than 5 % off what the clock shows.</numerusform>
            <numerusform>The log&apos;s GlobalRate of %Ln runs is more than 5 % off what the clock shows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The batch size of %Ln run(s) is computed, no file says it.</source>
        <translation>
            <numerusform>The batch size of %Ln run is computed, no file says it.</numerusform>
            <numerusform>The batch size of %Ln runs is computed, no file says it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sources disagree about the batch size of %Ln run(s).</source>
        <translation>
            <numerusform>Sources disagree about the batch size of %Ln run.</numerusform>
            <numerusform>Sources disagree about the batch size of %Ln runs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln log(s) have no times: their rates are the logs&apos; own.</source>
        <translation>
            <numerusform>%Ln log has no times: its rate is the log&apos;s own.</numerusform>
            <numerusform>%Ln logs have no times: their rates are the logs&apos; own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln log(s) have a single line of progress: their rates are the logs&apos; own.</source>
        <translation>
            <numerusform>%Ln log has a single line of progress: its rate is the log&apos;s own.</numerusform>
            <numerusform>%Ln logs have a single line of progress: their rates are the logs&apos; own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of %Ln log(s) goes backwards.</source>
        <translation>
            <numerusform>The clock of %Ln log goes backwards.</numerusform>
            <numerusform>The clock of %Ln logs goes backwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last line of %Ln log(s) is cut.</source>
        <translation>
            <numerusform>The last line of %Ln log is cut.</numerusform>
            <numerusform>The last line of %Ln logs is cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The loss of %Ln run(s) became infinite or not a number.</source>
        <translation>
            <numerusform>The loss of %Ln run became infinite or not a number.</numerusform>
            <numerusform>The loss of %Ln runs became infinite or not a number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The charts show a part of the lines of progress of %Ln run(s).</source>
        <translation>
            <numerusform>The charts show a part of the lines of progress of %Ln run.</numerusform>
            <numerusform>The charts show a part of the lines of progress of %Ln runs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) say how many samples they processed, and yet failed.</source>
        <translation>
            <numerusform>%Ln run says how many samples it processed, and yet failed.</numerusform>
            <numerusform>%Ln runs say how many samples they processed, and yet failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::TrainingPage</name>
    <message numerus="yes">
        <source>%Ln run(s) removed from the page · Ctrl+Z undoes it</source>
        <translation>
            <numerusform>%Ln run removed from the page · Ctrl+Z undoes it</numerusform>
            <numerusform>%Ln runs removed from the page · Ctrl+Z undoes it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batch size(s)</source>
        <translation>
            <numerusform>%Ln batch size</numerusform>
            <numerusform>%Ln batch sizes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln file(s)…</source>
        <translation>
            <numerusform>Reading %Ln file…</numerusform>
            <numerusform>Reading %Ln files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %Ln more could not be opened.</source>
        <translation>
            <numerusform>%1 And %Ln more could not be opened.</numerusform>
            <numerusform>%1 And %Ln more could not be opened.</numerusform>
        </translation>
    </message>
</context>
</TS>
