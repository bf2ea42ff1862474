using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;

namespace MotCua.Domain.Fees;

/// <summary>What is handed over at the counter, or goes back.</summary>
/// <param name="Reference">The bank's reference, for a transfer.</param>
/// <param name="Person">Who pays or gets it back.</param>
public sealed record Payment(long Amount, PaidBy Method, string? Reference, string? Person);

/// <summary>The acts on a dossier's fee.</summary>
public sealed partial record FeeAccount
{
    /// <summary>Counts what is owed by the published schedule. May be done again: pages come with a supplement, a relief is proven later.</summary>
    public Outcome<FeeAssessed> Assess(Tariff tariff, FeeMeasure measure, string? relief, string? proof, Officer by)
    {
        ArgumentNullException.ThrowIfNull(tariff);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(by);
        return CashDay.NotAt(Desk, by) is { } no ? no : tariff.Quote(measure, VietnameseText.Said(relief)).Then<FeeAssessed>(quote => new FeeAssessed
        {
            Dossier = Dossier,
            Channel = tariff.Channel,
            Count = measure.Count,
            Pages = measure.Pages,
            Amount = quote.Amount,
            Lines = quote.Lines,
            Ground = quote.Relief?.Ground,
            Relief = quote.Relief?.Who,
            Proof = quote.Relief is null ? null : VietnameseText.Said(proof),
        });
    }

    /// <summary>Takes what is owed or a part of it; never more than what is published, and never twice (NĐ 63/2010/NĐ-CP Art. 6).</summary>
    /// <param name="ended">The dossier ended without a result: nothing more is asked for it.</param>
    /// <param name="day">The desk's cash book on the day.</param>
    /// <param name="number">Gives the note's running number; asked only when nothing is refused.</param>
    public Outcome<FeeTaken> Take(Tariff tariff, Payment payment, FeeMoment moment, bool ended, Outcome<CashDay> day, Func<long> number, Officer by)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(number);
        if ((CashDay.NotAt(Desk, by) ?? (ended ? FeeRefusals.DossierEnded : NotOwed(tariff))) is { } no)
        {
            return no;
        }

        var account = Under(tariff);
        var wrong = new List<Refusal>(day.Refusals);
        wrong.AddRange(WrongIn(payment));
        if (payment.Amount > account.Owed)
        {
            wrong.Add(FeeRefusals.MoreThanOwed(account.Owed));
        }

        return wrong.Count > 0 ? wrong : new FeeTaken
        {
            Dossier = Dossier,
            Day = day.Value.Day,
            Number = number(),
            Amount = payment.Amount,
            Method = payment.Method,
            Moment = moment,
            Due = account.Due!.Value,
            Payer = VietnameseText.Said(payment.Person),
            Reference = payment.Method is PaidBy.Transfer ? VietnameseText.Said(payment.Reference) : null,
        };
    }

    /// <summary>Gives money back, with the reason in writing; no more than the office has of this dossier.</summary>
    /// <param name="owedAgain">It was taken by mistake: the dossier owes it as before.</param>
    public Outcome<FeeRefunded> Refund(Payment payment, string? reason, bool owedAgain, Outcome<CashDay> day, Func<long> number, Officer by)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(number);
        if (CashDay.NotAt(Desk, by) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>(day.Refusals);
        wrong.AddRange(WrongIn(payment));
        if (payment.Amount > Kept)
        {
            wrong.Add(FeeRefusals.MoreThanTaken(Kept));
        }
        else if (payment.Method is PaidBy.Cash && !day.Refused && payment.Amount > day.Value.Expected)
        {
            wrong.Add(FeeRefusals.NotInDrawer(day.Value.Expected));
        }

        if (VietnameseText.Said(reason) is null)
        {
            wrong.Add(FeeRefusals.ReasonNeeded);
        }

        return wrong.Count > 0 ? wrong : new FeeRefunded
        {
            Dossier = Dossier,
            Day = day.Value.Day,
            Number = number(),
            Amount = payment.Amount,
            Method = payment.Method,
            OwedAgain = owedAgain,
            Payee = VietnameseText.Said(payment.Person),
            Reference = payment.Method is PaidBy.Transfer ? VietnameseText.Said(payment.Reference) : null,
            Reason = VietnameseText.Said(reason),
        };
    }

    /// <summary>Asks for nothing more, with the reason and the text it rests on.</summary>
    public Outcome<FeeWaived> Waive(Tariff tariff, string? reason, string? ground, Officer by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if ((CashDay.NotAt(Desk, by) ?? NotOwed(tariff)) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        if (VietnameseText.Said(reason) is null)
        {
            wrong.Add(FeeRefusals.ReasonNeeded);
        }

        if (VietnameseText.Said(ground) is null)
        {
            wrong.Add(FeeRefusals.GroundNeeded);
        }

        var account = Under(tariff);
        return wrong.Count > 0 ? wrong : new FeeWaived(Dossier, account.Owed, account.Due!.Value, VietnameseText.Said(ground)!) { Reason = VietnameseText.Said(reason) };
    }

    /// <summary>Says when it will be paid: with the supplement, or when the result is taken.</summary>
    public Outcome<FeeDeferred> Defer(Tariff tariff, FeeMoment until, bool ended, Officer by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return (CashDay.NotAt(Desk, by) ?? (ended ? FeeRefusals.DossierEnded : NotOwed(tariff)) ?? (until is FeeMoment.AtReceipt ? FeeRefusals.LaterNeeded : null)) is { } no
            ? no
            : new FeeDeferred(Dossier, until, Under(tariff).Due!.Value);
    }

    private Refusal? NotOwed(Tariff tariff) => StandingUnder(tariff) switch
    {
        FeeStanding.NotKnown => FeeRefusals.NotKnown,
        FeeStanding.NotAssessed => FeeRefusals.AssessFirst,
        FeeStanding.Owed => null,
        _ => Taken > 0 ? FeeRefusals.AlreadyTaken : FeeRefusals.NothingOwed,
    };

    private static IEnumerable<Refusal> WrongIn(Payment payment)
    {
        if (payment.Amount <= 0)
        {
            yield return FeeRefusals.AmountNeeded;
        }

        if (payment.Method is PaidBy.Transfer && VietnameseText.Said(payment.Reference) is null)
        {
            yield return FeeRefusals.ReferenceNeeded;
        }
    }
}
