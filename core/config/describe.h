#pragma once

#include <tuple>

#include "core/base/translate.h"
#include "core/config/enum_tables.h"
#include "core/config/field.h"
#include "core/config/run_spec.h"

// Every option of a run, declared once; see field.h for what follows from a declaration.
namespace luthier::config {

constexpr auto describe(const ModelSpec *)
{
    return std::tuple{
        field("path", &ModelSpec::path,
              {.label = LUTHIER_TR("Model"),
               .help = LUTHIER_TR("The model to start from: a folder with config.json and safetensors files, or a GGUF file."),
               .flag = "model",
               .level = Level::Simple,
               .path = PathKind::Either}),
        field("dtype", &ModelSpec::dtype,
              {.label = LUTHIER_TR("Number format"),
               .term = LUTHIER_TR("dtype"),
               .help = LUTHIER_TR("How the frozen weights are held in memory and multiplied; the adapter is always trained in float32."),
               .why = LUTHIER_TR("Automatic takes float32, the most exact, unless only bfloat16 fits into memory.")}),
    };
}

constexpr auto describe(const DatasetSpec *)
{
    return std::tuple{
        field("id", &DatasetSpec::id,
              {.label = LUTHIER_TR("Dataset"),
               .help = LUTHIER_TR("The name of an imported dataset. Give either this or a file."),
               .flag = "dataset_id",
               .level = Level::Simple}),
        field("path", &DatasetSpec::path,
              {.label = LUTHIER_TR("Dataset file"),
               .help = LUTHIER_TR("A file to train on without importing it. Give either this or a dataset."),
               .flag = "dataset_path",
               .path = PathKind::File}),
        field("format", &DatasetSpec::format,
              {.label = LUTHIER_TR("Format of the file"),
               .help = LUTHIER_TR("How the rows are to be read; automatic looks at the rows themselves."),
               .flag = "dataset_format"}),
        field("version", &DatasetSpec::version,
              {.label = LUTHIER_TR("Version of the dataset"),
               .help = LUTHIER_TR("Trains on the dataset as it was then; 0 takes it as it is when the run starts."),
               .flag = "dataset_version",
               .min = 0}),
        field("eval_fraction", &DatasetSpec::evalFraction,
              {.label = LUTHIER_TR("Share kept for checking"),
               .term = LUTHIER_TR("evaluation split"),
               .help = LUTHIER_TR("This share of the rows is not trained on; the loss on it tells whether the model learns or memorises."),
               .why = LUTHIER_TR("Zero trains on everything; 0.05 to 0.1 is worth it from a few hundred rows on."),
               .min = 0,
               .max = 0.5,
               .level = Level::Simple}),
        field("eval_path", &DatasetSpec::evalPath,
              {.label = LUTHIER_TR("Separate rows for checking"),
               .term = LUTHIER_TR("evaluation set"),
               .help = LUTHIER_TR("A dataset or a file to measure the loss on, in place of a share of the training rows."),
               .path = PathKind::File}),
        field("shuffle", &DatasetSpec::shuffle,
              {.label = LUTHIER_TR("Mix the rows"),
               .term = LUTHIER_TR("shuffle"),
               .help = LUTHIER_TR("Takes the rows in a new order each time; switched off, they come in file order, again and again."),
               .why = LUTHIER_TR("Neighbouring rows are often alike, and a step should see different ones.")}),
    };
}

constexpr auto describe(const MethodSpec *)
{
    return std::tuple{
        field("type", &MethodSpec::type,
              {.label = LUTHIER_TR("Method"), .help = LUTHIER_TR("What is trained."), .flag = "method", .level = Level::Simple}),
        field("rank", &MethodSpec::rank,
              {.label = LUTHIER_TR("Size of the adapter"),
               .term = LUTHIER_TR("rank"),
               .help = LUTHIER_TR("A larger adapter can learn more and takes more memory; 8 to 64 covers most uses."),
               .why = LUTHIER_TR("16 is enough for style and format and for most tasks."),
               .min = 1,
               .max = 4096,
               .level = Level::Simple}),
        field("alpha", &MethodSpec::alpha,
              {.label = LUTHIER_TR("Strength of the adapter"),
               .term = LUTHIER_TR("alpha"),
               .help = LUTHIER_TR("The adapter's output is multiplied by alpha divided by rank."),
               .why = LUTHIER_TR("Twice the default rank, which suits the default learning rate."),
               .min = 0,
               .aboveMin = true}),
        field("dropout", &MethodSpec::dropout,
              {.label = LUTHIER_TR("Dropout"),
               .help =
                   LUTHIER_TR("Switches off this share of the adapter's inputs at random in each step; helps a little on small datasets."),
               .why = LUTHIER_TR("Zero is exact and fastest; fewer passes over the data protect better from memorising."),
               .min = 0,
               .max = 0.9}),
        field("target", &MethodSpec::target,
              {.label = LUTHIER_TR("Layers with an adapter"),
               .term = LUTHIER_TR("target modules"),
               .help = LUTHIER_TR("\"all\" for every linear layer of the blocks, or names separated by commas, such as q_proj,v_proj."),
               .why = LUTHIER_TR("Adapters on all linear layers learn better than larger ones on attention alone.")}),
        field("init_from", &MethodSpec::initFrom,
              {.label = LUTHIER_TR("Start from an adapter"),
               .help = LUTHIER_TR("A PEFT adapter folder to go on from; its rank, alpha and layers then hold."),
               .path = PathKind::Folder}),
    };
}

constexpr auto describe(const PreferenceSpec *)
{
    return std::tuple{
        field("loss", &PreferenceSpec::loss,
              {.label = LUTHIER_TR("Preference loss"),
               .help = LUTHIER_TR("How the better answer is raised over the worse one."),
               .flag = "preference_loss"}),
        field("beta", &PreferenceSpec::beta,
              {.label = LUTHIER_TR("Closeness to the old model"),
               .term = LUTHIER_TR("beta"),
               .help = LUTHIER_TR("Larger values keep the model nearer to what it was before; smaller ones let preferences weigh more."),
               .why = LUTHIER_TR("0.1 is the value of the DPO paper and of most published runs."),
               .min = 0,
               .aboveMin = true,
               .level = Level::Simple}),
    };
}

// How much is learned from, and how often.
constexpr auto describeAmount()
{
    return std::tuple{
        field("learning_rate", &TrainSpec::learningRate,
              {.label = LUTHIER_TR("Learning rate"),
               .help = LUTHIER_TR("How far a step goes. Too high and the loss jumps; too low and little is learned."),
               .why = LUTHIER_TR("2e-4 suits adapters of most models; preferences want a tenth of it."),
               .min = 0,
               .max = 10,
               .level = Level::Simple}),
        field("num_epochs", &TrainSpec::numEpochs,
              {.label = LUTHIER_TR("Passes over the data"),
               .term = LUTHIER_TR("epochs"),
               .help = LUTHIER_TR("How often every row is seen. Small datasets may want more, large ones fewer."),
               .why = LUTHIER_TR("Three passes learn most datasets without memorising them."),
               .min = 0,
               .max = 10000,
               .aboveMin = true,
               .level = Level::Simple}),
        field("max_steps", &TrainSpec::maxSteps,
              {.label = LUTHIER_TR("Stop after"),
               .term = LUTHIER_TR("maximum steps"),
               .help = LUTHIER_TR("A number of steps in place of passes over the data; 0 means as many as the passes need."),
               .unit = LUTHIER_TR("steps"),
               .min = 0}),
        field("batch_size", &TrainSpec::batchSize,
              {.label = LUTHIER_TR("Rows per step"),
               .term = LUTHIER_TR("batch size"),
               .help = LUTHIER_TR(
                   "How many rows each step learns from. It does not change the memory needed: rows are packed into pieces that fit."),
               .why = LUTHIER_TR("16 gives a calm curve and still enough steps on small datasets."),
               .unit = LUTHIER_TR("rows"),
               .min = 1,
               .max = 1 << 20,
               .level = Level::Simple}),
        field("max_length", &TrainSpec::maxLength,
              {.label = LUTHIER_TR("Longest row"),
               .term = LUTHIER_TR("maximum length"),
               .help = LUTHIER_TR("Rows with more tokens than this are too long. Memory follows the longest row that there is, not this limit."),
               .why = LUTHIER_TR("Conversations rarely have more than 1024 tokens."),
               .unit = LUTHIER_TR("tokens"),
               .min = 2,
               .max = 1 << 24,
               .level = Level::Simple}),
        field("too_long", &TrainSpec::tooLong,
              {.label = LUTHIER_TR("Rows that are too long"),
               .help = LUTHIER_TR("What happens with rows longer than the longest row."),
               .why = LUTHIER_TR("Nothing is cut or left out without your knowing.")}),
    };
}

// How gradients become steps.
constexpr auto describeOptimizer()
{
    return std::tuple{
        field("optimizer", &TrainSpec::optimizer, {.label = LUTHIER_TR("Optimizer"), .help = LUTHIER_TR("How gradients become steps.")}),
        field("weight_decay", &TrainSpec::weightDecay,
              {.label = LUTHIER_TR("Weight decay"),
               .help = LUTHIER_TR("Pulls the trained numbers towards zero a little in each step."),
               .why = LUTHIER_TR("Adapters start at zero and stay small; they need none."),
               .min = 0,
               .max = 1}),
        field("beta1", &TrainSpec::beta1,
              {.label = LUTHIER_TR("Memory of the gradient"),
               .term = LUTHIER_TR("beta1"),
               .help = LUTHIER_TR("How slowly the running mean of the gradient forgets."),
               .min = 0,
               .max = 0.9999999}),
        field("beta2", &TrainSpec::beta2,
              {.label = LUTHIER_TR("Memory of the gradient's size"),
               .term = LUTHIER_TR("beta2"),
               .help = LUTHIER_TR("How slowly the running mean of the squared gradient forgets."),
               .min = 0,
               .max = 0.9999999}),
        field("epsilon", &TrainSpec::epsilon,
              {.label = LUTHIER_TR("Epsilon"),
               .help = LUTHIER_TR("Added to the divisor of a step, so that it is never zero."),
               .min = 0,
               .max = 1,
               .aboveMin = true}),
        field("max_grad_norm", &TrainSpec::maxGradNorm,
              {.label = LUTHIER_TR("Largest gradient"),
               .term = LUTHIER_TR("gradient clipping"),
               .help = LUTHIER_TR(
                   "A gradient longer than this is shortened to it, so that one odd row cannot spoil a step; 0 switches it off."),
               .why = LUTHIER_TR("1 only touches outliers."),
               .min = 0}),
    };
}

// What changes over the run, and what is kept of it.
constexpr auto describeCourse()
{
    return std::tuple{
        field("lr_scheduler", &TrainSpec::lrScheduler,
              {.label = LUTHIER_TR("Course of the learning rate"),
               .term = LUTHIER_TR("scheduler"),
               .help = LUTHIER_TR("How the learning rate changes over the run."),
               .why = LUTHIER_TR("Small last steps settle the result.")}),
        field("warmup_steps", &TrainSpec::warmupSteps,
              {.label = LUTHIER_TR("Warm-up"),
               .term = LUTHIER_TR("warm-up steps"),
               .help = LUTHIER_TR("The learning rate rises from zero over this many steps."),
               .unit = LUTHIER_TR("steps"),
               .min = 0}),
        field("warmup_ratio", &TrainSpec::warmupRatio,
              {.label = LUTHIER_TR("Warm-up as a share"),
               .term = LUTHIER_TR("warm-up ratio"),
               .help = LUTHIER_TR("Warm-up as a share of all steps; used when the number of warm-up steps is 0."),
               .min = 0,
               .max = 1}),
        field("seed", &TrainSpec::seed,
              {.label = LUTHIER_TR("Seed"),
               .help = LUTHIER_TR("The same seed, data and settings on the same machine give the same adapter, bit for bit."),
               .min = 0}),
        field("eval_steps", &TrainSpec::evalSteps,
              {.label = LUTHIER_TR("Check every"),
               .term = LUTHIER_TR("evaluation interval"),
               .help = LUTHIER_TR("How often the loss on the rows kept for checking is measured; 0 means at the end only."),
               .unit = LUTHIER_TR("steps"),
               .min = 0}),
        field("save_steps", &TrainSpec::saveSteps,
              {.label = LUTHIER_TR("Save every"),
               .term = LUTHIER_TR("checkpoint interval"),
               .help = LUTHIER_TR("How often a checkpoint is written that a run can go on from; 0 means at the end and when stopped."),
               .unit = LUTHIER_TR("steps"),
               .min = 0}),
        field("keep_checkpoints", &TrainSpec::keepCheckpoints,
              {.label = LUTHIER_TR("Checkpoints kept"),
               .help = LUTHIER_TR("Older checkpoints are removed."),
               .why = LUTHIER_TR("Two, so that one is whole even if the computer stops while the other is written."),
               .min = 1}),
    };
}

constexpr auto describe(const TrainSpec *)
{
    return std::tuple_cat(describeAmount(), describeOptimizer(), describeCourse());
}

constexpr auto describe(const RunSpec *)
{
    return std::tuple{
        field("version", &RunSpec::version,
              {.label = LUTHIER_TR("Version of the file"),
               .help = LUTHIER_TR("Older files are brought up to date when they are read."),
               .min = 1}),
        field("name", &RunSpec::name,
              {.label = LUTHIER_TR("Name"),
               .help = LUTHIER_TR("What the run is called; without one it is named after its model and dataset."),
               .level = Level::Simple}),
        field("stage", &RunSpec::stage,
              {.label = LUTHIER_TR("Learns from"),
               .term = LUTHIER_TR("stage"),
               .help = LUTHIER_TR("What kind of rows the run learns from."),
               .level = Level::Simple}),
        part("model", &RunSpec::model, {.label = LUTHIER_TR("Model"), .help = LUTHIER_TR("What is trained.")}),
        part("dataset", &RunSpec::dataset, {.label = LUTHIER_TR("Data"), .help = LUTHIER_TR("What it learns from.")}),
        part("method", &RunSpec::method, {.label = LUTHIER_TR("Method"), .help = LUTHIER_TR("Which numbers change.")}),
        part("preference", &RunSpec::preference,
             {.label = LUTHIER_TR("Preferences"), .help = LUTHIER_TR("Used when the run learns from preferences.")}),
        part("train", &RunSpec::train, {.label = LUTHIER_TR("Training"), .help = LUTHIER_TR("How it learns.")}),
        field("device", &RunSpec::device,
              {.label = LUTHIER_TR("Device"),
               .help = LUTHIER_TR("\"auto\", \"cpu\", or a graphics card such as \"cuda:0\"."),
               .why = LUTHIER_TR("Automatic takes a graphics card where there is one that fits.")}),
        field("threads", &RunSpec::threads,
              {.label = LUTHIER_TR("Threads"),
               .help = LUTHIER_TR("Processor threads for training; 0 takes one a core. The result depends on it in the last bits."),
               .min = 0,
               .max = 1024}),
        field("memory_limit_bytes", &RunSpec::memoryLimitBytes,
              {.label = LUTHIER_TR("Memory limit"),
               .help = LUTHIER_TR("A run that needs more is refused before it starts; 0 takes what the machine has free."),
               .unit = LUTHIER_TR("bytes"),
               .min = 0}),
    };
}

} // namespace luthier::config
