using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Administering;

/// <summary>
/// Nhập thông báo nghỉ lễ, Tết của năm: takes the year's official days off from a file, in the place of what was known of that year.
/// Dossiers already received keep their appointment (rule R19).
/// </summary>
public sealed class EnterOfficialNotice(OfficeLedger ledger, Calendars calendars, AdministeringScope scope, Units units, OfficeTime time)
{
    /// <param name="Notice">Number and date of the notice.</param>
    /// <param name="Rows">The file's text; see <see cref="CalendarFile"/>.</param>
    public sealed record Request(string Notice, string Rows);

    /// <param name="Years">The years whose days off the file replaces.</param>
    public sealed record Preview(IReadOnlyList<int> Years, IReadOnlyList<CalendarChange> Changes, IReadOnlyList<BadCalendarRow> BadRows);

    /// <summary>Dry run: what would change, and every row that cannot be read.</summary>
    public async Task<Preview> PreviewAsync(string rows, CancellationToken cancel)
    {
        var reading = CalendarFile.Read(rows);
        var changes = CalendarNotice.Changes(await calendars.BookAsync(cancel), reading.Days);
        return new Preview([.. reading.Days.Select(day => day.Date.Year).Distinct().Order()], changes, reading.BadRows);
    }

    public async Task<Outcome<OfficialNoticeEntered>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        if (await RefusalAsync(by, cancel) is { } refusal)
        {
            return refusal;
        }

        var reading = CalendarFile.Read(request.Rows);
        var known = await calendars.BookAsync(cancel);
        return await ledger.CommitAsync(
            by,
            requestKey,
            book => CalendarNotice.Enter(known, request.Notice, reading).Then<OfficialNoticeEntered>(entered => book.Append(Calendars.Stream, entered)),
            cancel);
    }

    private async ValueTask<Refusal?> RefusalAsync(Officer by, CancellationToken cancel)
    {
        if (await scope.RefusalAsync(by, by.Unit, cancel) is { } refusal)
        {
            return refusal;
        }

        var tree = await units.OnAsync(time.Today, cancel);
        return !by.IsSystem && tree.AuthorityOf(by.Unit) is { Kind: UnitKind.Commune } commune && tree.Above(commune.Code).Any() ? CalendarRefusals.NotForACommune : null;
    }
}
