using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Tests.Dossiers;

namespace MotCua.Domain.Tests.Fees;

/// <summary>A dossier that owes 8.000 đ at the commune's desk, and that desk's cash book.</summary>
internal static class SomeFees
{
    public static readonly Tariff Plain = new(Channel.Direct, 8_000, null);
    public static readonly Tariff ByPage = new(Channel.Direct, null, FeeScheduleText.Read("page:1=2000,3=1000,max=200000; relief:100:Người thuộc hộ nghèo:Nghị quyết").Value);
    public static readonly Tariff Unknown = new(Channel.Direct, null, null);

    public static FeeAccount Account => FeeAccount.Of(SomeDossier.Receipt());

    public static CashDay Monday => new() { Desk = SomeDossier.Desk, Day = SomeDossier.Today };

    public static Payment Cash(long amount) => new(amount, PaidBy.Cash, null, "Hoàng Thị Mẩy");

    public static Payment Transfer(long amount, string? reference = "FT20167") => new(amount, PaidBy.Transfer, reference, "Hoàng Thị Mẩy");

    public static Outcome<FeeTaken> Takes(this FeeAccount account, Payment payment, Tariff? tariff = null, CashDay? day = null, bool ended = false) =>
        account.Take(tariff ?? Plain, payment, FeeMoment.AtReceipt, ended, day ?? Monday, () => 1, SomeDossier.Clerk);

    public static Outcome<FeeRefunded> Refunds(this FeeAccount account, Payment payment, bool owedAgain = false, string? reason = "Thu nhầm", CashDay? day = null) =>
        account.Refund(payment, reason, owedAgain, day ?? Monday with { Opening = 1_000_000 }, () => 1, SomeDossier.Clerk);

    /// <summary>The account after 8.000 đ was taken.</summary>
    public static FeeAccount Paid => Account.Apply(Account.Takes(Cash(8_000)).Value);
}
