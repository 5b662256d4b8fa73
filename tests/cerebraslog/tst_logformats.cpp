// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logrows.h"

using namespace tokenscope;

/// Every form that releases give to progress, phases and failures.
class TestLogFormats : public QObject
{
    Q_OBJECT

private slots:
    void progressTellsWhatItSays_data();
    void progressTellsWhatItSays();
    void markersTellWhatTheySay_data();
    void markersTellWhatTheySay();
    void failuresTellTheirReason_data();
    void failuresTellTheirReason();
};

void TestLogFormats::progressTellsWhatItSays_data()
{
    columns();
    row("2.5 and newer",
        "2025-11-25 15:39:45,243 INFO:   | Train Device=CSX, Step=50, Loss=7.67166, Rate=33.08 samples/sec, "
        "GlobalRate=33.02 samples/sec, LoopTimeRemaining=1:18:05, TimeRemaining=1:18:05\n",
        {"1 2025-11-25 15:39:45.243 Train CSX 50 loss=7.67166 rate=33.08 global=33.02 loop=4685 left=4685"});
    row("at least a day",
        "2025-11-25 15:39:45,243 INFO:   | Train Device=CSX, Step=50, Loss=7.67166, Rate=33.08 samples/sec, "
        "GlobalRate=33.02 samples/sec, LoopTimeRemaining=23:59:59, TimeRemaining>1 day, 2:03:04\n",
        {"1 2025-11-25 15:39:45.243 Train CSX 50 loss=7.67166 rate=33.08 global=33.02 loop=86399 left>93784"});
    row("days before another field",
        "2025-11-25 15:39:45,243 INFO:   | Train Device=CSX, Step=50, LoopTimeRemaining=12 days, 2:03:04, "
        "TimeRemaining=400 days, 0:00:01\n",
        {"1 2025-11-25 15:39:45.243 Train CSX 50 loop=1044184 left=34560001"});
    row("1.9 to 2.4",
        "2024-04-03 11:10:32,958 INFO:   | Train Device=CSX, Step=100, Loss=9.39062, Rate=2985.58 samples/sec, "
        "GlobalRate=2985.59 samples/sec\n",
        {"1 2024-04-03 11:10:32.958 Train CSX 100 loss=9.39062 rate=2985.58 global=2985.59"});
    row("1.7 to 1.9",
        "2023-05-17 18:51:03,551 INFO:   | Train Device=xla:0, Step=100, Loss=8.46875, Rate=33.83 samples/sec, "
        "GlobalRate=33.83 samples/sec\n",
        {"1 2023-05-17 18:51:03.551 Train xla:0 100 loss=8.46875 rate=33.83 global=33.83"});
    row("processors and graphics cards up to 1.9",
        "2023-05-17 14:03:11,000 INFO:   | Train Device=cpu Step=100 Loss=2.30259 Time=14:03:11\n",
        {"1 2023-05-17 14:03:11.000 Train cpu 100 loss=2.30259"});
    row("evaluation",
        "2026-01-30 13:32:01,020 INFO:   | Eval Device=CSX, GlobalStep=400, Batch=20, Loss=5.94325, Rate=7.51 "
        "samples/sec, GlobalRate=7.50 samples/sec, LoopTimeRemaining=0:00:07, TimeRemaining>0:00:07\n",
        {"1 2026-01-30 13:32:01.020 Evaluate CSX 400 loss=5.94325 rate=7.51 global=7.5 loop=7 left>7"});
    row("validation", "2026-01-30 13:32:01,020 INFO:   | Validate Device=CSX, GlobalStep=400, Loss=5.94325\n",
        {"1 2026-01-30 13:32:01.020 Evaluate CSX 400 loss=5.94325"});
    row("step alone", "INFO:   | Train Device=CSX, Step=50\nINFO:   Beginning appliance run\n",
        {"1 Train CSX 50", "2 RunBegan"});
    row("without a loss", "INFO:   | Train Device=CSX, Step=50, Rate=33.08 samples/sec\n",
        {"1 Train CSX 50 rate=33.08"});
    row("without a device's comma", "INFO:   | Train Device=CSX Step=50, Loss=7.67166\n",
        {"1 Train CSX 50 loss=7.67166"});
    row("without commas",
        "INFO:   | Train Device=CSX Step=50 Loss=7.67166 Rate=33.08 samples/sec GlobalRate=3.1\n"
        "INFO:   done\n",
        {"1 Train CSX 50 loss=7.67166 rate=33.08 global=3.1"});
    row("loss that is no number", "INFO:   | Train Device=CSX, Step=50, Loss=nan, Rate=33.08 samples/sec\n",
        {"1 Train CSX 50 loss=nan rate=33.08"});
    row("infinite losses",
        "INFO:   | Train Device=CSX, Step=1, Loss=inf\nINFO:   | Train Device=CSX, Step=2, Loss=-inf\n",
        {"1 Train CSX 1 loss=inf", "2 Train CSX 2 loss=-inf"});
    row("rates below one",
        "INFO:   | Train Device=CSX, Step=1, Loss=0.00001, Rate=0.041 samples/sec, "
        "GlobalRate=6.2e-05 samples/sec\n",
        {"1 Train CSX 1 loss=1e-05 rate=0.041 global=6.2e-05"});
    row("large losses", "INFO:   | Train Device=CSX, Step=1, Loss=123456789.12500, Rate=1e+06 samples/sec\n",
        {"1 Train CSX 1 loss=123456789.125 rate=1000000"});
    row("rate that is no number",
        "INFO:   | Train Device=CSX, Step=1, Loss=1.00000, Rate=nan samples/sec, "
        "GlobalRate=inf samples/sec\n",
        {"1 Train CSX 1 loss=1"});
    row("other fields between", "INFO:   | Train Device=CSX, Step=1, Epoch=3, LR=1e-4, Loss=1.00000\n",
        {"1 Train CSX 1 loss=1"});
    row("no date", "| Train Device=CSX, Step=50, Loss=7.67166\n", {"1 Train CSX 50 loss=7.67166"});
    row("no step", "INFO:   | Train Device=CSX, Loss=7.67166\n", {});
    row("no number of steps", "INFO:   | Train Device=CSX, Step=none, Loss=7.67166\n", {});
    row("more steps than there are", "INFO:   | Train Device=CSX, Step=99999999999999999999, Loss=7.67166\n", {});
    row("negative step", "INFO:   | Train Device=CSX, Step=-1, Loss=7.67166\n", {});
    row("another table", "| Train | Device=CSX, Step=50 |\n| Training Device=CSX, Step=50\n", {});
    row("another program's fields behind it",
        "INFO:   | Train Device=CSX, Step=50, Loss=7.67166[Step=0050] Wall=86.8645s | Loss=1.8380 Rate=9 samples/sec\n",
        {"1 Train CSX 50 loss=7.67166"});
    row("TensorFlow",
        "INFO:root:Finished sending initial weights\n"
        "INFO:tensorflow:global step 100: loss = 9.390625 (5.6 steps/sec)\n"
        "INFO:tensorflow:global step 200: loss = nan (6.48 steps/sec)\n"
        "INFO:tensorflow:global step 300: loss = 8.5 (6.48 steps/s",
        {"1 WeightsEnded", "2 Train  100 loss=9.390625", "3 Train  200 loss=nan"});
    row("TensorFlow elsewhere",
        "INFO:tensorflow:global step 100: loss = 9.390625 (5.6 steps/sec)\n"
        "INFO:tensorflow:global step 100: loss = 9.390625 (5.6 sec/step)\n",
        {});
    row("several loops",
        "2025-01-01 00:00:01,000 INFO:   Starting train loop 1 of 2, from global step 1 to 10 (10 steps)\n"
        "2025-01-01 00:00:02,000 INFO:   | Train Device=CSX, Step=10, Loss=7.00000\n"
        "2025-01-01 00:00:03,000 INFO:   Training completed successfully!\n"
        "2025-01-01 00:00:04,000 INFO:   Starting train loop 2 of 2, from global step 11 to 20 (10 steps)\n"
        "2025-01-01 00:00:05,000 INFO:   | Train Device=CSX, Step=20, Loss=6.00000\n"
        "2025-01-01 00:00:06,000 INFO:   Training completed successfully!\n",
        {"1 2025-01-01 00:00:01.000 LoopBegan 1", "2 2025-01-01 00:00:02.000 Train CSX 10 loss=7",
         "3 2025-01-01 00:00:03.000 LoopEnded", "4 2025-01-01 00:00:04.000 LoopBegan 11",
         "5 2025-01-01 00:00:05.000 Train CSX 20 loss=6", "6 2025-01-01 00:00:06.000 LoopEnded"});
}

void TestLogFormats::progressTellsWhatItSays()
{
    compareHoweverCut();
}

void TestLogFormats::markersTellWhatTheySay_data()
{
    columns();
    const auto marker = [](const QByteArray& message, const QByteArrayList& events) {
        QByteArrayList dated;
        for (const QByteArray& event : events)
            dated << "1 2025-01-31 23:59:58.007 " + event;
        row(message.constData(), "2025-01-31 23:59:58,007 INFO:   " + message + '\n', dated);
    };
    marker("Trainer Fit Summary", {"FitSummary"});
    marker("Running command: /home/me/R_2.6.0/venv_cerebras_pt/bin/cszoo fit params.yaml",
           {"FitSummary \"/home/me/R_2.6.0/venv_cerebras_pt/bin/cszoo fit params.yaml\"", "Release \"2.6.0\""});
    marker("Running command: ls", {});
    marker("Successfully initialized workflow with id: wflow-abc", {"FitSummary"});
    marker("for a total of 1000 train steps.", {"PlannedSteps 1000"});
    marker("for a total of 1 train step.", {"PlannedSteps 1"});
    marker("for a total of 3 checkpoints.", {});
    marker("Checkpoints will be taken every 10 steps, for a total of 1 checkpoint.", {});
    marker("Progress will be logged every 40 steps.", {"LogInterval 40"});
    marker("Progress will be logged every step.", {"LogInterval 1"});
    marker("Effective batch size is 1024.", {"BatchSize 1024"});
    marker("Gradient accumulation trying micro batch size 512...", {});
    marker("Gradient accumulation trying sub-batch size 8...", {});
    marker("Gradient accumulation picked micro batch size 2048", {"MicroBatch 2048"});
    marker("Gradient accumulation picked sub-batch size 32.", {"MicroBatch 32"});
    marker("Gradient accumulation will search for an optimal micro batch size based on performance models", {});
    marker("Gradient accumulation enabled", {});
    marker("Gradient accumulation trying full batch size 128...", {});
    marker("Gradient accumulation showed a benefit", {});
    marker("Post-layout optimizations for <pbox=0, vbox=0, microbatch=32, lanes=1>...", {});
    marker("Compiling at original per-box batch size 128", {"MicroBatch 128"});
    marker("Compile estimated performance: 34.1 samples/sec (34.1 samples/sec/system).", {});
    marker("No benefit from gradient accumulation expected. Compile will proceed at original per-box batch size 512 "
           "with 6 lanes",
           {"MicroBatch 512"});
    marker("Starting train loop 1 of 1, from global step 1 to 10 (10 steps)", {"LoopBegan 1"});
    marker("Starting training loop 1, from global step 0 to 400", {"LoopBegan", "PlannedSteps 400"});
    marker("Starting val_dataloader_2 loop 1 of 1, with 10 steps", {"EvaluateBegan"});
    marker("Starting the program", {});
    marker("Compiling the model. This may take a few minutes.", {"CompileBegan"});
    marker("Compiling image...", {});
    marker("Initiating a new compile wsjob against the cluster server.", {"CompileJob"});
    marker("Initiating a new image build job against the cluster server.", {"FitSummary"});
    marker("Job id: wsjob-9tfhw, workflow id: wflow-grjp, namespace: job-operator", {"JobId \"wsjob-9tfhw\""});
    marker("Compile job id: wsjob-duhl7, remote log path: /n1/wsjob-duhl7", {"JobId \"wsjob-duhl7\""});
    marker("execute job id: wsjob-efefq, remote log path: /n1/wsjob-efefq", {"JobId \"wsjob-efefq\""});
    marker("Job id: 17", {});
    marker("Poll ingress status: Waiting for job running, current job status: Queueing, msg: job queueing to be "
           "scheduled. Job queue status: current job is top of queue but likely blocked by running jobs",
           {"Queueing"});
    marker("Poll ingress status: Waiting for all Activation pods to be running, current running: 0/20.",
           {"JobStarting"});
    marker("Poll ingress success: Job ingress ready, dashboard: https://grafana.example/d/x?var-wsjob=wsjob-i8&from=1",
           {"IngressReady"});
    marker("Ingress is ready: Job ingress ready, poll ingress success.", {"IngressReady"});
    marker("Found existing cached compile with hash: \"cs_16\"", {"CompileCached"});
    marker("Compile was successful!", {"CompileEnded"});
    marker("Programming Cerebras Wafer Scale Cluster for execution. This may take a few minutes.", {"Programming"});
    marker("Initiating a new execute wsjob against the cluster server.", {"ExecuteJob"});
    marker("Preparing to execute using 4 CSX", {"Prepared 4"});
    marker("About to send initial weights", {"WeightsBegan"});
    marker("Finished sending initial weights", {"WeightsEnded"});
    marker("Waiting for device programming to complete", {});
    marker("Device programming is complete", {"Programmed"});
    marker("Input workers have begun streaming input data", {"InputBegan"});
    marker("Appliance staging is complete", {"StagingEnded"});
    marker("Finished staging the appliance", {"StagingEnded"});
    marker("Beginning appliance run", {"RunBegan"});
    marker("Saving checkpoint at step 200", {"Checkpoint 200"});
    marker("Saving checkpoint at global step 500", {"Checkpoint 500"});
    marker("Saving step 500 in dataloader checkpoint", {});
    marker("Saved checkpoint model_dir_llama2_7b/checkpoint_200.mdl", {"CheckpointEnded"});
    marker("Saved checkpoint at global step: 500", {"CheckpointEnded"});
    marker("Training completed successfully!", {"LoopEnded"});
    marker("Evaluation completed successfully!", {});
    marker("Processed 204800 training sample(s) in 7279.638811971 seconds.",
           {"Processed 204800 7279.638811971s \"training\""});
    marker("Processed 204800 training sample(s) in 7279.638811971 seconds",
           {"Processed 204800 7279.638811971s \"training\""});
    marker("Processed 512000 sample(s) in 174.282130137 seconds.", {"Processed 512000 174.282130137s"});
    marker("Processed 5 files", {});
    marker("Processed 5 sample(s) in inf seconds.", {});
    marker("Processed 5 sample(s) in nan seconds.", {});
    marker("Processed 5 sample(s) in -1.5 seconds.", {});
    marker("Processed 99999999999999999999 sample(s) in 1.5 seconds.", {});
    marker("Training completed successfully! Processed 13200 sample(s) in 1316.02 seconds.",
           {"LoopEnded", "Processed 13200 1316.02s"});
    marker("Training Complete. Completed 65000 sample(s) in 2554.18 seconds.",
           {"LoopEnded", "Processed 65000 2554.18s"});
    marker("Training complete. Completed 65000 sample(s) in 2554.18 seconds",
           {"LoopEnded", "Processed 65000 2554.18s"});
    marker("Training finished with 25600000 samples in 211.863 seconds, 120832.56 samples / second",
           {"LoopEnded", "Processed 25600000 211.863s"});
    marker("Taking final checkpoint at step: 1000", {"Checkpoint 1000"});
    row("Python's own format", "INFO:root:Beginning appliance run\n", {"1 RunBegan"});
    row("TensorFlow's format", "INFO:tensorflow:Training complete. Completed 66 sample(s) in 2.5 seconds\n",
        {"1 LoopEnded", "1 Processed 66 2.5s"});
    row("no date", "INFO:   Beginning appliance run\n", {"1 RunBegan"});
    row("neither date nor level, but nobody else's words", "Beginning appliance run\nPoll ingress success: ready\n",
        {"1 RunBegan", "2 IngressReady"});
    row("neither date nor level",
        "Compiling the model\nSaving checkpoint at step 5\nTraining completed successfully!\n", {});
    row("full stop in the date", "2025-11-25 15:39:45.243 INFO: Beginning appliance run\n",
        {"1 2025-11-25 15:39:45.243 RunBegan"});
    row("date without a fraction", "2025-11-25 15:39:45 INFO: Beginning appliance run\n",
        {"1 2025-11-25 15:39:45.000 RunBegan"});
    row("microseconds", "2025-11-25T15:39:45.243987Z [INFO] Beginning appliance run\n",
        {"1 2025-11-25 15:39:45.243 RunBegan"});
    row("leap day", "2024-02-29 23:59:59,999 INFO:   Beginning appliance run\n",
        {"1 2024-02-29 23:59:59.999 RunBegan"});
    row("day that is none", "2025-02-29 23:59:59,999 INFO:   Beginning appliance run\n", {});
}

void TestLogFormats::markersTellWhatTheySay()
{
    compareHoweverCut();
}

void TestLogFormats::failuresTellTheirReason_data()
{
    columns();
    for (const char* cause : {"job timeout", "Appliance deadlock", "NaN error", "likely corruption", "gRPC error",
                              "Appliance error", "error", "possible stall"})
        row(cause,
            QByteArray("2025-07-11 18:04:19,669 ERROR:   Initiating shutdown sequence due to ") + cause
                + ": what: why\n",
            {QByteArray("1 2025-07-11 18:04:19.669 ShutDown \"") + cause + ": what: why\""});
    row("failed job",
        "2025-07-11 18:04:19,787 ERROR:   Job wsjob-7jav failed due to: job has failed because total 1 replica(s) "
        "failed, first failed pods: [wsjob-7jav-weight-3]\n",
        {"1 2025-07-11 18:04:19.787 JobFailed \"job has failed because total 1 replica(s) failed, first failed pods: "
         "[wsjob-7jav-weight-3]\""});
    row("cancelled job", "2025-07-11 18:04:19,787 WARNING:   Job wsjob-7jav was cancelled due to KeyboardInterrupt\n",
        {"1 2025-07-11 18:04:19.787 JobCancelled \"KeyboardInterrupt\""});
    row("cancelled job without a reason", "2025-07-11 18:04:19,787 WARNING:   Job wsjob-7jav was cancelled\n",
        {"1 2025-07-11 18:04:19.787 JobCancelled"});
    row("job that has only ended", "2025-07-11 18:04:19,787 INFO:   Job wsjob-7jav succeeded\n", {});
    row("traceback",
        "Traceback (most recent call last):\n"
        "  File \"/home/me/train.py\", line 1108, in _recv\n"
        "    raise ValueError: no\n"
        "cerebras.appliance.errors.ApplianceDropModeComplete: gRPC: it: ended\n"
        "  Details:\n",
        {"4 PythonError \"cerebras.appliance.errors.ApplianceDropModeComplete: gRPC: it: ended\""});
    row("traceback in an indented copy",
        "    Traceback (most recent call last):\n"
        "      File \"/home/me/train.py\", line 1108, in _recv\n"
        "        ValueError: this is source\n"
        "    RuntimeError\n",
        {"4 PythonError \"RuntimeError\""});
    row("traceback behind a bar",
        "Saving checkpoint:  50%|###  | 2/4Traceback (most recent call last):\n"
        "  File \"train.py\", line 1, in f\n"
        "my.package.Stop: now\n",
        {"3 PythonError \"my.package.Stop: now\""});
    row("one error during another",
        "Traceback (most recent call last):\n  File \"a.py\", line 1, in f\nKeyError: 'x'\n\n"
        "During handling of the above exception, another exception occurred:\n\n"
        "Traceback (most recent call last):\n  File \"a.py\", line 2, in g\nValueError: y\n",
        {"3 PythonError \"KeyError: 'x'\"", "9 PythonError \"ValueError: y\""});
    row("error without a traceback's head",
        "    from transformers.modeling_layers import GradientCheckpointingLayer\n"
        "ModuleNotFoundError: No module named 'transformers.modeling_layers'\n",
        {"2 PythonError \"ModuleNotFoundError: No module named 'transformers.modeling_layers'\""});
    row("key pressed", "KeyboardInterrupt\n", {"1 PythonError \"KeyboardInterrupt\""});
    row("dotted error", "torch.cuda.OutOfMemoryError: CUDA out of memory\n",
        {"1 PythonError \"torch.cuda.OutOfMemoryError: CUDA out of memory\""});
    row("error that was logged", "2025-01-01 00:00:00,000 ERROR:   ValueError: Expected batch_size (1) to be more\n",
        {"1 2025-01-01 00:00:00.000 PythonError \"ValueError: Expected batch_size (1) to be more\""});
    row("errors that are none",
        "Error: 5\n2025-01-01 00:00:00,000 INFO:   ValueError: caught\nprint_error: x\nDeprecationWarning: old\n"
        "the ValueError: in words\nMem:           125G         94G\nmy.package.Stop: now\nValueError:\n",
        {"1 PythonError \"Error: 5\""});
    row("errors that Python ignores",
        "Exception ignored in: <function Pool.__del__ at 0x7f>\n"
        "Traceback (most recent call last):\n  File \"a.py\", line 1, in f\nTypeError: 'NoneType' is not callable\n"
        "--- Logging error ---\n"
        "Traceback (most recent call last):\n  File \"a.py\", line 1, in f\nUnicodeEncodeError: x\nCall stack:\n"
        "Traceback (most recent call last):\n  File \"a.py\", line 1, in f\nValueError: y\n",
        {"12 PythonError \"ValueError: y\""});
    row("killed", "Killed\n", {"1 PythonError \"Killed\""});
    row("crashed",
        "Segmentation fault (core dumped)\nSegmentation fault\nAborted (core dumped)\nBus error (core dumped)\n",
        {"1 PythonError \"Segmentation fault (core dumped)\"", "2 PythonError \"Segmentation fault\"",
         "3 PythonError \"Aborted (core dumped)\"", "4 PythonError \"Bus error (core dumped)\""});
    row("program that is not there", "bash: line 1: cszoo: command not found\ncszoo: command not found\n",
        {"1 PythonError \"bash: line 1: cszoo: command not found\"", "2 PythonError \"cszoo: command not found\""});
    row("arguments that are wrong", "usage: cszoo fit [-h] params\ncszoo fit: error: unrecognized arguments: --x\n",
        {"2 PythonError \"cszoo fit: error: unrecognized arguments: --x\""});
    row("words that only begin so", "Killed the old workers\nSegmentation fault tests pass\nKilledWorker\n", {});
    row("text that is too long", "ValueError: " + QByteArray(3000, 'x') + '\n',
        {"1 PythonError \"ValueError: " + QByteArray(500, 'x') + '"'});
}

void TestLogFormats::failuresTellTheirReason()
{
    compareHoweverCut();
}

QTEST_APPLESS_MAIN(TestLogFormats)

#include "tst_logformats.moc"
