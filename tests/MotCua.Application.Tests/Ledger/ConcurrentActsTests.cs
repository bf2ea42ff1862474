using Microsoft.EntityFrameworkCore;
using MotCua.Application.Ledger;
using MotCua.Application.Tests.Harness;
using MotCua.Crash;
using MotCua.Domain;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Tests.Ledger;

/// <summary>Many counters at once: numbers have no gaps, and one bad act is nobody else's trouble.</summary>
public sealed class ConcurrentActsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Numbers_have_no_gaps_whatever_is_refused_or_fails_between(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");

        var acts = Enumerable.Range(0, 300).Select(i => Task.Run(async () => (i % 3) switch
        {
            0 => await office.Ledger.ReceiveAsync(),
            1 => await office.Ledger.BeRefusedAsync(),
            _ => await Assert.ThrowsAsync<TimeoutException>(office.Ledger.FailAsync) is null ? default : (Outcome<DossierReceived>)new Refusal("test.failed"),
        })).ToList();
        var received = (await Task.WhenAll(acts)).Where(act => !act.Refused).ToList();

        Assert.Equal(Enumerable.Range(1, 100).Select(number => (long)number), received.Select(act => Counter.NumberOf(act.Value.Code)).Order());
        Assert.Equal(Enumerable.Range(1, 100).Select(number => (long)number), received.Select(act => act.Value.RegisterNumber).Order());
        await using var db = await office.DatabaseAsync();
        Assert.Equal(100, await db.Entries.CountAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_act_that_breaks_the_transaction_fails_only_itself(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        var taken = (await office.Ledger.ReceiveAsync()).Value;

        // Opens a stream that exists: the database itself refuses it, in the middle of a group.
        Task<Outcome<DossierReceived>> BreakAsync() => office.Ledger.CommitAsync<DossierReceived>(
            Counter.Mai, null, book => book.Open(DossierProjection.StreamOf(taken.Code), taken), TestContext.Current.CancellationToken);
        var good = Enumerable.Range(0, 40).Select(_ => Task.Run(() => office.Ledger.ReceiveAsync())).ToList();
        var bad = Enumerable.Range(0, 3).Select(_ => Task.Run(BreakAsync)).ToList();

        Assert.All(await Task.WhenAll(good), act => Assert.False(act.Refused));
        foreach (var act in bad)
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => act);
        }

        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_act_whose_look_up_the_database_refuses_fails_only_itself(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        var nothing = "0"[..1].Replace('0', '\0');

        var looks = Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            try
            {
                return i % 10 == 0 ? (await office.Ledger.ForwardAsync(nothing)).Refusals.Count : (await office.Ledger.BeRefusedAsync()).Refusals.Count;
            }
            catch (Exception error) when (error is System.Data.Common.DbException or DossierNotFoundException)
            {
                return -1;
            }
        })).ToList();

        Assert.Equal(36, (await Task.WhenAll(looks)).Count(refusals => refusals == 1));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Of_many_hands_on_one_dossier_each_sees_what_the_one_before_did(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        var code = (await office.Ledger.ReceiveAsync()).Value.Code;

        var prints = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(() => office.Ledger.CommitAsync<SlipPrinted>(
            Counter.Mai,
            null,
            book => book.Append(DossierProjection.StreamOf(code), book.Dossier(code).Print("01", "1")),
            TestContext.Current.CancellationToken))));
        var forwards = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => office.Ledger.ForwardAsync(code))));

        Assert.Equal(Enumerable.Range(1, 60), prints.Select(print => print.Value.Copy).Order());
        Assert.Single(forwards, forward => !forward.Refused);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Many_acts_share_a_commit(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        var commits = 0;
        office.Ledger.Committed += _ => commits++;

        await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => Task.Run(() => office.Ledger.ReceiveAsync())));

        Assert.InRange(commits, 1, 200);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Several_programs_on_one_database_keep_one_chain(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        await using var another = office.OpenBeside();

        var acts = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => (i % 2 == 0 ? office : another).Ledger.ReceiveAsync($"form-{i % 150}"))));

        Assert.Equal(Enumerable.Range(1, 150).Select(number => (long)number), acts.Select(act => Counter.NumberOf(act.Value.Code)).Distinct().Order());
        await using var db = await office.DatabaseAsync();
        Assert.Equal(150, await db.Entries.CountAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_number_that_no_entry_carries_is_not_given_out(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        var code = (await office.Ledger.ReceiveAsync()).Value.Code;

        await Assert.ThrowsAsync<InvalidOperationException>(() => office.Ledger.CommitAsync<SlipPrinted>(
            Counter.Mai,
            null,
            book =>
            {
                var printed = book.Append(DossierProjection.StreamOf(code), book.Dossier(code).Print("01", "1"));
                book.Next("lost");
                return printed;
            },
            TestContext.Current.CancellationToken));

        Assert.Empty(await office.VerifyAsync());
    }
}
