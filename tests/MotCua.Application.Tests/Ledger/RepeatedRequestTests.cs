using Microsoft.EntityFrameworkCore;
using MotCua.Application.Ledger;
using MotCua.Application.Tests.Harness;
using MotCua.Crash;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Tests.Ledger;

/// <summary>A form sent twice is one act, and the second sender gets the first one's answer.</summary>
public sealed class RepeatedRequestTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_same_request_again_gets_its_first_answer_again(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        var first = await office.Ledger.ReceiveAsync("form-1");

        var second = await office.Ledger.ReceiveAsync("form-1", name: "Triệu Mùi Mẫu");

        Assert.Equal(first.Value.Code, second.Value.Code);
        Assert.Equal("Hoàng Văn Thử", second.Value.Applicant!.Name);
        Assert.Equal(1, await DossiersAsync(office));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_answer_outlives_the_program(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        var first = await office.Ledger.ReceiveAsync("form-1");
        await office.RestartAsync();

        Assert.Equal(first.Value.Code, (await office.Ledger.ReceiveAsync("form-1")).Value.Code);
        Assert.Equal(1, await DossiersAsync(office));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Fifty_hands_on_one_button_make_one_dossier(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => office.Ledger.ReceiveAsync("form-1"))));

        Assert.Single(answers.Select(answer => answer.Value.Code).Distinct());
        Assert.Equal(1, await DossiersAsync(office));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Two_officers_may_use_the_same_key(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        var first = await office.Ledger.ReceiveAsync("1");

        var second = await office.Ledger.CommitAsync<DossierReceived>(
            Counter.Mai with { Id = "lan.nt" }, "1", book => Counter.Receive(book, "Triệu Mùi Mẫu"), TestContext.Current.CancellationToken);

        Assert.NotEqual(first.Value.Code, second.Value.Code);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_key_that_answered_for_another_act_is_refused(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        var dossier = await office.Ledger.ReceiveAsync("form-1");

        var other = await office.Ledger.ForwardAsync(dossier.Value.Code, "form-1");

        Assert.Equal("request.key-used-for-other", other.Refusal.Code);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_key_that_answered_for_another_dossier_is_refused(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        var one = await office.Ledger.ReceiveAsync();
        var other = await office.Ledger.ReceiveAsync();
        await office.Ledger.ForwardAsync(one.Value.Code, "form-2");

        Assert.Equal("request.key-used-for-other", (await office.Ledger.ForwardAsync(other.Value.Code, "form-2")).Refusal.Code);
        Assert.False((await office.Ledger.ForwardAsync(one.Value.Code, "form-2")).Refused);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_refused_request_may_be_asked_again(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        var code = (await office.Ledger.ReceiveAsync()).Value.Code;
        await office.Ledger.ForwardAsync(code);
        var refused = await office.Ledger.ForwardAsync(code, "form-3");
        Assert.True(refused.Refused);

        var received = await office.Ledger.ReceiveAsync("form-3");

        Assert.False(received.Refused);
    }

    private static async Task<int> DossiersAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        return await db.Dossiers.CountAsync(TestContext.Current.CancellationToken);
    }
}
