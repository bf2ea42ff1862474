using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;

namespace MotCua.Application.SigningIn;

/// <summary>Cấp mã truy cập: lets a program act under one duty of the officer who asks. The code is shown once.</summary>
public sealed class IssueToken(OfficeLedger ledger, Staff staff, OfficeTime time)
{
    /// <summary>Longer than a year and nobody remembers what it was for.</summary>
    public const int LongestDays = 366;

    public sealed record Request(string Name, string Duty, DateOnly LastDay);

    /// <summary>The code, to be shown once, and what was issued.</summary>
    public sealed record Issued(string Code, TokenIssued Facts);

    public async Task<Outcome<Issued>> RunAsync(Request request, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var name = VietnameseText.Compose(request.Name);
        var refusals = Refusals(request, name).ToList();
        var duty = (await staff.FindAsync(by.Id, cancel))?.DutiesOn(time.Today).FirstOrDefault(held => held.Id == request.Duty);
        if (duty is null)
        {
            refusals.Add(StaffRefusals.DutyUnknown with { Field = nameof(Request.Duty) });
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var (code, id, hash) = ApiTokens.New();
        var issued = await ledger.CommitAsync(by, null, book => Issue(book, request, name, id, hash), cancel);
        return issued.Then<Issued>(facts => new Issued(code, facts));
    }

    private IEnumerable<Refusal> Refusals(Request request, string name)
    {
        if (name.Length == 0)
        {
            yield return AccountRefusals.TokenNameNeeded;
        }

        if (request.LastDay < time.Today)
        {
            yield return AccountRefusals.TokenEndsInPast(time.Today);
        }
        else if (request.LastDay.DayNumber - time.Today.DayNumber > LongestDays)
        {
            yield return AccountRefusals.TokenTooLong(LongestDays);
        }
    }

    private static Outcome<TokenIssued> Issue(Book book, Request request, string name, string id, string hash)
    {
        book.Keep(new TokenRow
        {
            Id = id,
            Hash = hash,
            Officer = book.By.Id,
            Duty = request.Duty,
            Name = name,
            IssuedAt = book.At,
            LastDay = request.LastDay,
        });
        return book.Append(AccountStream.Of(book.By.Id), new TokenIssued(id, book.By.Id, request.Duty, request.LastDay));
    }
}
