using MotCua.Domain.Deadlines;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Procedures;
using MotCua.Domain.Tests.Receiving;

namespace MotCua.Domain.Tests.Interlinking;

public sealed class ChainTextTests
{
    [Theory]
    [InlineData("serial/together; tu-phap:3wd:Khai sinh; district/tu-phap:3wd+4wh:Thẻ; province/:10wd:Quyết định", "16wd")]
    [InlineData("grouped/eachwhenready; tu-phap:1wd:Khai sinh; district/bao-hiem:3wd:Cấp thẻ:TST:IdentityNumber,ApplicantName", "3wd")]
    [InlineData("financial/together; district/dat-dai:5d:Đo vẽ; district/thue:5d:Thông báo:TMS; district/kho-bac:1d:Thu tiền:TABMIS; district/dat-dai:3d:Cấp giấy", "14d")]
    public void A_chain_is_read_as_it_is_written_and_promises_the_sum_or_the_longest(string text, string overall)
    {
        var chain = ChainText.Read(text).Value;

        Assert.Equal(text.ToLowerInvariant(), chain.ToString().ToLowerInvariant());
        Assert.Equal(Limit.Parse(overall), chain.Overall);
        Assert.Equal(chain, ChainText.Read(chain.ToString().Replace("; ", "\n", StringComparison.Ordinal)).Value);
    }

    [Theory]
    [InlineData("", "chain.not-readable")]
    [InlineData("serial; tu-phap:3wd:A; x:1wd:B", "chain.not-readable")]
    [InlineData("serial/together; tu-phap:3wd", "chain.not-readable")]
    [InlineData("serial/together; tu-phap:3wd:A; moon/x:1wd:B", "chain.not-readable")]
    [InlineData("serial/together; tu-phap:3wd+2mo:A; x:1wd:B", "chain.not-readable")]
    [InlineData("serial/together; tu-phap:3wd:A:P:Shoe; x:1wd:B", "chain.not-readable")]
    [InlineData("serial/together; tu-phap:3wd:A", "chain.stage-count")]
    [InlineData("serial/together; tu-phap:3wd:A; x:5d:B", "chain.mixed-limits")]
    [InlineData("serial/together; tu-phap:sameday:A; x:sameday:B", "chain.mixed-limits")]
    public void What_cannot_be_read_or_explained_is_refused(string text, string code) => Assert.Equal(code, ChainText.Read(text).Refusal.Code);

    [Fact]
    public void The_published_limit_is_that_of_the_whole_chain()
    {
        var chain = ChainText.Read("serial/together; tu-phap:3wd:A; district/tu-phap:4wd:B").Value;

        Assert.Equal("chain.limit-differs", Assert.Single(ProcedureRules.Check(Counter.Procedure with { Chain = chain })).Code);
        Assert.Empty(ProcedureRules.Check(Counter.Procedure with { Chain = chain, Limit = Limit.WorkingDays(7) }));
    }
}
