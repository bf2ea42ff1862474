using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.SigningIn;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Tests.SigningIn;

public sealed class AccountStories
{
    private static readonly Officer Mai = new("mai.lt", "Lường Thị Mai", DutyKind.Receive, "01243.mot-cua");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_hundred_guesses_at_once_are_five_guesses(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-15");
        var attempts = office.Get<Attempts>();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => attempts.TakeAsync("mai.lt", Cancel)));

        Assert.Equal(5, answers.Count(answer => answer is null));
        Assert.Equal("account.too-many-attempts (08:15)", answers.First(answer => answer is not null)!.ToString());
        office.Clock.Advance(Attempts.LockedFor);
        Assert.Null(await attempts.TakeAsync("mai.lt", Cancel));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_account_is_opened_once_and_only_for_an_officer(TestDatabase database)
    {
        await using var office = await WithAccountAsync(database);

        Assert.Equal("account.already-open", TestOffice.RefusalOf(await office.Get<OpenAccount>().RunAsync(NewAccount("mai.lt"), TestOffice.Console, null, Cancel)));
        Assert.Equal("officer.unknown", TestOffice.RefusalOf(await office.Get<OpenAccount>().RunAsync(NewAccount("nobody"), TestOffice.Console, null, Cancel)));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_ledger_tells_of_accounts_and_holds_no_secret(TestDatabase database)
    {
        await using var office = await WithAccountAsync(database);
        await office.Get<ResetAccount>().RunAsync(new("mai.lt", "second-hash", "second-stamp", RemoveSecondStep: true), TestOffice.Console, null, Cancel);
        await office.Get<LockAccount>().LockAsync("mai.lt", "Nghỉ việc", TestOffice.Console, null, Cancel);
        await office.Get<LockAccount>().UnlockAsync("mai.lt", TestOffice.Console, null, Cancel);
        var issued = (await office.Get<IssueToken>().RunAsync(new("Máy quét", "mai.lt/1", new DateOnly(2020, 9, 1)), Mai, Cancel)).Value;
        await office.Get<RevokeToken>().RunAsync(issued.Facts.Token, Mai, null, Cancel);

        await using var db = await office.DatabaseAsync();
        var entries = db.Entries.Where(entry => entry.Stream == "account:mai.lt").OrderBy(entry => entry.StreamVersion).ToList();

        Assert.Equal(["account.opened", "account.reset", "account.locked", "account.unlocked", "token.issued", "token.revoked"], entries.Select(entry => entry.Type));
        Assert.DoesNotContain(entries, entry => $"{entry.Facts}{entry.PrivateFacts}".Contains("hash", StringComparison.Ordinal) || entry.Facts.Contains(issued.Code[12..], StringComparison.Ordinal));
        Assert.Empty(await office.Get<LedgerCheck>().VerifyAsync(null, Cancel).ToListAsync(Cancel));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Making_the_rows_anew_keeps_the_accounts(TestDatabase database)
    {
        await using var office = await WithAccountAsync(database);

        await office.Get<LedgerCheck>().RebuildAsync(null, Cancel);

        Assert.Equal("first-hash", (await office.Get<Accounts>().FindAsync("mai.lt", Cancel))?.PasswordHash);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_session_is_found_by_its_key_until_the_password_changes(TestDatabase database)
    {
        await using var office = await WithAccountAsync(database);
        var account = (await office.Get<Accounts>().FindAsync("mai.lt", Cancel))!;
        var sessions = office.Get<Sessions>();
        var key = await sessions.OpenAsync(account, "mai.lt/1", "Firefox", "127.0.0.1", Cancel);

        Assert.Equal("mai.lt/1", (await sessions.FindByKeyAsync(key, Cancel))?.Row.Duty);
        Assert.Null(await sessions.FindByKeyAsync(key + "0", Cancel));
        await office.Get<ResetAccount>().RunAsync(new("mai.lt", "second-hash", "second-stamp", RemoveSecondStep: false), TestOffice.Console, null, Cancel);
        Assert.Null(await sessions.FindByKeyAsync(key, Cancel));
        Assert.Empty(await sessions.ListAsync("mai.lt", Cancel));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_account_changed_by_two_is_written_by_one(TestDatabase database)
    {
        await using var office = await WithAccountAsync(database);
        var accounts = office.Get<Accounts>();
        var one = (await accounts.FindAsync("mai.lt", Cancel))!;
        var other = (await accounts.FindAsync("mai.lt", Cancel))!;

        one.LastCodeStep = 1;
        other.LastCodeStep = 2;

        Assert.True(await accounts.UpdateAsync(one, Cancel));
        Assert.False(await accounts.UpdateAsync(other, Cancel));
        Assert.Equal(1, (await accounts.FindAsync("mai.lt", Cancel))?.LastCodeStep);
    }

    [Fact]
    public async Task An_administrator_resets_only_accounts_of_the_own_unit()
    {
        await using var office = await WithAccountAsync(TestDatabase.Sqlite);
        var elsewhere = new Officer("quan.tt", "Trần Thị Quản", DutyKind.Administer, "035.tu-phap");
        var here = elsewhere with { Unit = "01243" };

        Assert.Equal("administering.outside-your-unit", TestOffice.RefusalOf(await office.Get<LockAccount>().LockAsync("mai.lt", null, elsewhere, null, Cancel)));
        Assert.Null(TestOffice.RefusalOf(await office.Get<LockAccount>().LockAsync("mai.lt", null, here, null, Cancel)));
    }

    private static async Task<TestOffice> WithAccountAsync(TestDatabase database)
    {
        var office = await TestOffice.OpenAsync(database, "2020-06-15");
        await office.HasDistrictAsync();
        await office.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        Assert.Null(TestOffice.RefusalOf(await office.Get<OpenAccount>().RunAsync(NewAccount("mai.lt"), TestOffice.Console, null, Cancel)));
        return office;
    }

    private static AccountRow NewAccount(string officer) => new() { Id = officer, SecurityStamp = "first-stamp", PasswordHash = "first-hash" };
}
