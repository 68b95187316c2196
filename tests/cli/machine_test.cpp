#include "tests/cli/cli_process.h"

namespace luthier::test {
namespace {

class Machine : public CliTest {};

TEST_F(Machine, TellsWhatThereIsAndWhatFits)
{
    const CliResult result = luthierJson({"machine"});
    ASSERT_EQ(result.status, 0) << result.err;
    const Json json = result.json();
    EXPECT_GE(json["threads"], 1);
    EXPECT_GT(json["free_memory_bytes"], 0);
    EXPECT_GE(json["largest_parameters"], json["comfortable_parameters"]);
}

} // namespace
} // namespace luthier::test
