// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/parametervariants.h"
#include "launch/variantdiff.h"
#include "launch/yamloutline.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using Reason = ParameterRefusal::Reason;

Q_DECLARE_METATYPE(tokenscope::ParameterRefusal::Reason)

namespace {

/// A file as people have it: comments, odd spacing, validation beside training, micro batch sizes of every form.
const QByteArray usual = R"(# Llama 2, 7B
trainer:
  init:
    model:
      name: llama   # the big one
      "max_position_embeddings": 4096
      notes: |
        batch_size: 3
        train_dataloader: no
    loop:
      max_steps: 200
    logging: {log_steps: 50}
    callbacks:
    - ScopedTrainFlags:
        csx.performance.micro_batch_size: 512
    - ScopedValidateFlags:
        csx.performance.micro_batch_size: 4096
    backend:
      cluster_config:
        num_csx: 2
  fit:
    train_dataloader:
      data_processor: GptHDF5MapDataProcessor
      data_dir: "./data # not a comment"
      batch_size:   1024    # samples a step  
      micro_batch_size: auto
      drop_last: true
    val_dataloader: &val
      batch_size: 1024
  validate:
    val_dataloader: *val
)";

QByteArray replaced(QByteArray text, const QByteArray& from, const QByteArray& to)
{
    return text.replace(from, to);
}

/// Flow, list and old forms, line ends and indentation: whatever is read must be read right.
struct Shape
{
    const char* name;
    QByteArray text;
    int line;
};

const std::vector<Shape>& shapes()
{
    static const std::vector<Shape> all {
        {"the usual file", usual, 25},
        {"line ends of Windows", replaced(usual, "\n", "\r\n"), 25},
        {"no line end at the end", "trainer:\n  fit:\n    train_dataloader:\n      batch_size: 8", 4},
        {"a byte order mark", "\xef\xbb\xbftrainer:\n  fit:\n    train_dataloader:\n      batch_size: 8\n", 4},
        {"a document mark and a directive", "%YAML 1.2\n---\ntrain_input:\n  batch_size: 8\n...\n", 4},
        {"2.2 and older",
         "train_input:\n    micro_batch_size: 2\n    batch_size: 64\neval_input:\n    batch_size: 32\n", 3},
        {"flow", "trainer: {fit: {train_dataloader: {a: [1, {batch_size: 3}], batch_size: 64}, x: 1}}\n", 1},
        {"flow over lines",
         "trainer:\n  fit: {\n  train_dataloader: {  # here\n\"batch_size\": 64, b: 'it''s, {'\n }}\n", 4},
        {"an inner flow", "trainer:\n  fit:\n    train_dataloader: {batch_size: 64, shuffle: true}\n", 3},
        {"an item of a list", "trainer:\n  fit:\n    train_dataloader:\n    - batch_size: 64\n      a: 1\n    val: 2\n",
         4},
        {"an item, deeper", "trainer:\n  fit:\n    train_dataloader:\n      -   a: 1\n          batch_size: 64\n", 5},
        {"a list of trainers", "trainer:\n- trainer:\n    fit:\n      train_dataloader:\n        batch_size: 64\n", 5},
        {"quoted keys", "'trainer':\n  \"fit\" :\n    train_dataloader :\n      'batch_size' : 64\n", 4},
        {"a block scalar with an indicator",
         "a: |2-\n    x\n   batch_size: 3\n\n  y: 1\ntrain_input:\n  batch_size: 64\n", 7},
        {"a folded text", "a: one\n  two\n\n  three\ntrain_input:\n  batch_size: 64\n", 6},
        {"a quoted text over lines", "a: \"one:\n  trainer: \\\" x\n  two\"\ntrain_input:\n  batch_size: 64\n", 5},
        {"an anchor that nobody uses", "train_input: &x\n  batch_size: &y 64\n", 2},
        {"an alias beside it", "a: &x 3\ntrain_input:\n  batch_size: 64\n  b: *x\n", 3},
        {"a merge beside it", "a: &x {batch_size: 3}\ntrain_input:\n  <<: *x\n  batch_size: 64\n", 4},
        {"a repeated key elsewhere", "a:\n  b: 1\n  b: 2\ntrain_input:\n  batch_size: 64\n", 5},
        {"a tab before a comment", "train_input:\t# x\n  batch_size:\t64\t# y\n\t\n", 2},
        {"a hash inside words", "train_input:\n  a: b#c\n  batch_size: 64 #d\n", 3},
        {"comments at odd columns", "train_input:\n# x: y\n      # z\n  a: 1\n# w\n  batch_size: 64\n", 6},
        {"an address as a value", "a: http://host:80/x\ntrain_input:\n  batch_size: 64\n", 3},
        {"nested lists", "a:\n- - 1\n  - b: 2\n- c\ntrain_input:\n  batch_size: 64\n", 6},
        {"tags", "a: !!python/tuple [1, 2]\nb: !x\n  c: 1\ntrain_input: !!map\n  batch_size: 64\n", 5},
    };
    return all;
}

} // namespace

class TestParameterVariants : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheBatchSizeOfTrainingChanges_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        for (const Shape& shape : shapes())
            QTest::newRow(shape.name) << shape.text << shape.line;
    }

    void onlyTheBatchSizeOfTrainingChanges()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, line);
        const ParameterVariants variants(text);
        QVERIFY2(!variants.refusal(),
                 qPrintable(u"reason %1 in line %2"_s.arg(int(variants.refusal().value_or(ParameterRefusal {}).reason))
                                .arg(variants.refusal().value_or(ParameterRefusal {}).line)));
        QCOMPARE(variants.batchSizeLine(), line);
        QCOMPARE(variants.variant(variants.batchSize()), text);
        for (const std::int64_t size : {1LL, 7LL, 256LL, 2048LL, 1234567LL}) {
            const QByteArray variant = variants.variant(size);
            const ParameterVariants again(variant);
            QVERIFY(!again.refusal());
            QCOMPARE(again.batchSize(), size);
            QCOMPARE(again.variant(variants.batchSize()), text);
            const QList<QByteArray> before = text.split('\n');
            const QList<QByteArray> after = variant.split('\n');
            QCOMPARE(after.size(), before.size());
            for (qsizetype i = 0; i < before.size(); ++i)
                QVERIFY((before[i] == after[i]) == (i + 1 != line || size == variants.batchSize()));
        }
    }

    void whatIsNotSureIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, const QByteArray& text, Reason reason, int line) {
            QTest::newRow(name) << text << reason << line;
        };
        row("nothing", "", Reason::NoBatchSize, 0);
        row("only comments", "# batch_size: 3\n", Reason::NoBatchSize, 0);
        row("only validation", "trainer:\n  fit:\n    val_dataloader:\n      batch_size: 3\n", Reason::NoBatchSize, 0);
        row("only a micro batch size", "train_input:\n  micro_batch_size: 3\n", Reason::NoBatchSize, 0);
        row("a tab", "train_input:\n\tbatch_size: 3\n", Reason::Tab, 2);
        row("a tab after spaces", "train_input:\n  \tbatch_size: 3\n", Reason::Tab, 2);
        row("two documents", "train_input:\n  batch_size: 3\n---\na: 1\n", Reason::SeveralDocuments, 3);
        row("text after the end", "train_input:\n  batch_size: 3\n...\na: 1\n", Reason::SeveralDocuments, 4);
        row("two loaders", "trainer:\n  fit:\n    train_dataloader:\n    - batch_size: 3\n    - batch_size: 4\n",
            Reason::SeveralBatchSizes, 5);
        row("old and new", "train_input:\n  batch_size: 3\ntrainer: {fit: {train_dataloader: {batch_size: 3}}}\n",
            Reason::SeveralBatchSizes, 3);
        row("twice", "train_input:\n  batch_size: 3\n  batch_size: 4\n", Reason::RepeatedKey, 3);
        row("its mapping twice", "train_input:\n  batch_size: 3\ntrain_input:\n  a: 4\n", Reason::RepeatedKey, 3);
        row("twice in flow", "train_input: {batch_size: 3, batch_size: 4}\n", Reason::RepeatedKey, 1);
        row("an alias", "a: &x 3\ntrain_input:\n  batch_size: *x\n", Reason::Shared, 3);
        row("a used anchor", "train_input:\n  batch_size: &x 3\nb: *x\n", Reason::Shared, 2);
        row("a used anchor above", "train_input: &t\n  batch_size: 3\neval_input: *t\n", Reason::Shared, 1);
        row("merged", "a: &x {batch_size: 3}\ntrain_input:\n  <<: *x\n", Reason::Shared, 3);
        row("the loader is an alias", "a: &x {batch_size: 3}\ntrain_input: *x\n", Reason::Shared, 2);
        row("an anchored item", "trainer:\n fit:\n  train_dataloader:\n  - &l\n    batch_size: 3\nx: *l\n",
            Reason::Shared, 4);
        row("a text", "train_input:\n  batch_size: \"3\"\n", Reason::NotANumber, 2);
        row("a word", "train_input:\n  batch_size: auto\n", Reason::NotANumber, 2);
        row("octal", "train_input:\n  batch_size: 0512\n", Reason::NotANumber, 2);
        row("zero", "train_input:\n  batch_size: 0\n", Reason::NotANumber, 2);
        row("a fraction", "train_input:\n  batch_size: 512.0\n", Reason::NotANumber, 2);
        row("too large", "train_input:\n  batch_size: 99999999999999999999\n", Reason::NotANumber, 2);
        row("a variable", "train_input:\n  batch_size: ${SIZE}\n", Reason::NotANumber, 2);
        row("a hash that is no comment", "train_input:\n  batch_size: 512#x\n", Reason::NotANumber, 2);
        row("a tag", "train_input:\n  batch_size: !!str 512\n", Reason::NotANumber, 2);
        row("on the next line", "train_input:\n  batch_size:\n    512\n", Reason::NotANumber, 2);
        row("over two lines", "train_input:\n  batch_size: 512\n    3\n", Reason::NotANumber, 2);
        row("missing", "train_input:\n  batch_size:\n  a: 1\n", Reason::NotANumber, 2);
        row("a list", "train_input:\n  batch_size: [512, 1024]\n", Reason::NotANumber, 2);
        row("a block", "train_input:\n  batch_size: |\n    512\n", Reason::NotANumber, 2);
        row("a complex key", "? a\n: b\ntrain_input:\n  batch_size: 3\n", Reason::Unclear, 1);
        row("a key that hangs", "train_input:\n    a: 1\n  batch_size: 3\n", Reason::Unclear, 3);
        row("a deeper key", "train_input:\n  a: 1\n    batch_size: 3\n", Reason::Unclear, 3);
        row("two pairs on a line", "train_input: batch_size: 3\n", Reason::Unclear, 1);
        row("an open bracket", "train_input: {batch_size: 3\n", Reason::Unclear, 2);
        row("an open quote", "train_input:\n  batch_size: 3\na: \"x\n", Reason::Unclear, 4);
        row("JSON Lines", "{\"a\": 1}\n{\"b\": 2}\n", Reason::Unclear, 1);
        row("prose", "This is no parameters file.\n", Reason::Unclear, 1);
    }

    void whatIsNotSureIsRefused()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const Reason, reason);
        QFETCH(const int, line);
        const ParameterVariants variants(text);
        QVERIFY(variants.refusal());
        QCOMPARE(int(variants.refusal()->reason), int(reason));
        QCOMPARE(variants.refusal()->line, line);
    }

    void whatStandsAgainstASizeIsWarnedOf()
    {
        const ParameterVariants variants(usual);
        QVERIFY(variants.warnings(512).empty());
        const std::vector<ParameterWarning> small {
            {.kind = ParameterWarning::Kind::MicroBatchLarger, .line = 15, .number = 512},
            {.kind = ParameterWarning::Kind::FewerThanSystems, .line = 20, .number = 2}};
        QCOMPARE(variants.warnings(1), small);
        const ParameterVariants explored(
            "train_input:\n  batch_size: 512\n  micro_batch_size: {explore: {min: 64, max: 128}}\n");
        QCOMPARE(explored.warnings(32).size(), std::size_t(1));
        QVERIFY(explored.warnings(64).empty());
    }

    void stepsAreTold()
    {
        const ParameterVariants variants(usual);
        QCOMPARE(variants.maximumSteps(), std::optional<std::int64_t>(200));
        QCOMPARE(variants.logSteps(), std::optional<std::int64_t>(50));
    }

    // Whatever a file is broken to: it is refused, or one number changes and nothing else.
    void brokenFilesAreNeverDamaged()
    {
        QRandomGenerator random(11);
        const QByteArray bytes = "\n\t -:#\"'{}[],&*!|>%@?x7\\";
        for (int round = 0; round < 4000; ++round) {
            QByteArray text = shapes()[std::size_t(random.bounded(int(shapes().size())))].text;
            for (int edit = random.bounded(1, 4); edit > 0 && !text.isEmpty(); --edit) {
                const int at = random.bounded(int(text.size()));
                const char byte = bytes[random.bounded(int(bytes.size()))];
                switch (random.bounded(4)) {
                case 0:
                    text.insert(at, byte);
                    break;
                case 1:
                    text.remove(at, 1);
                    break;
                case 2:
                    text[at] = byte;
                    break;
                default:
                    text.truncate(at);
                }
            }
            const ParameterVariants variants(text);
            if (variants.refusal())
                continue;
            QCOMPARE(variants.variant(variants.batchSize()), text);
            const ParameterVariants again(variants.variant(987));
            QVERIFY(!again.refusal());
            QCOMPARE(again.batchSize(), std::int64_t(987));
            QCOMPARE(again.variant(variants.batchSize()), text);
        }
    }

    void deepNestingIsRefusedInsteadOfFollowed()
    {
        QVERIFY(ParameterVariants(QByteArray(100'000, '[')).refusal());
        QVERIFY(ParameterVariants("a: " + QByteArray(100'000, '{')).refusal());
    }

    void aDiffHasTheLineAndSomeAround()
    {
        const QByteArray text = "a: 1\nb: 2\nc: 3\nd: 4\ntrain_input:\n  batch_size: 8 # x\r\n  e: 5\n";
        const ParameterVariants variants(text);
        const VariantDiff diff = differenceBetween(text, variants.variant(16));
        QCOMPARE(diff.unified(u"params.yaml"_s, u"x_bs16.yaml"_s),
                 u"--- params.yaml\n+++ x_bs16.yaml\n@@ -3,5 +3,5 @@\n c: 3\n d: 4\n train_input:\n"
                 "-  batch_size: 8 # x\n+  batch_size: 16 # x\n   e: 5\n"_s);
        QCOMPARE(diff.lines[3],
                 (DiffLine {.kind = DiffLine::Kind::Removed, .number = 6, .text = u"  batch_size: 8 # x"_s}));
        QCOMPARE(differenceBetween(text, text), VariantDiff {});
        QVERIFY(VariantDiff {}.unified(u"a"_s, u"b"_s).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestParameterVariants)

#include "tst_parametervariants.moc"
