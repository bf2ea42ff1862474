namespace MotCua.Domain.Custody;

/// <summary>Every no about a paper file.</summary>
public static class CustodyRefusals
{
    public static readonly Refusal NotACode = new("custody.not-a-code") { Field = "Scan" };
    public static readonly Refusal Mistyped = new("custody.mistyped") { Field = "Scan" };
    public static readonly Refusal SignerNeeded = new("custody.signer-needed") { Field = "Signer" };
    public static readonly Refusal NotSent = new("custody.not-sent");
    public static readonly Refusal NoOriginalNamed = new("custody.no-original-named") { Field = "Papers" };
    public static readonly Refusal AlreadyKept = new("custody.already-kept") { Field = "Papers" };
    public static readonly Refusal NotKept = new("custody.not-kept") { Field = "Papers" };
    public static readonly Refusal TakerNeeded = new("custody.taker-needed") { Field = "Taker" };
    public static readonly Refusal Ended = new("custody.ended");
    public static readonly Refusal NotWithThisDuty = new("custody.not-with-this-duty");
    public static readonly Refusal OriginalsOut = new("custody.originals-out") { Field = "OriginalsBack" };

    public static Refusal Unknown(string code) => new("custody.unknown", code) { Field = "Scan" };

    public static Refusal HeldBy(string unit) => new("custody.held-by", unit);

    public static Refusal AlreadySent(string toUnit) => new("custody.already-sent", toUnit);

    public static Refusal AlreadyHere(string unit) => new("custody.already-here", unit);

    public static Refusal NotSentYet(string unit) => new("custody.not-sent-yet", unit);

    public static Refusal SentElsewhere(string toUnit) => new("custody.sent-elsewhere", toUnit);

    public static Refusal NotOnWay(string unit) => new("custody.not-on-way", unit) { Field = "To" };

    public static Refusal OnlyAtDesk(string desk) => new("custody.only-at-desk", desk);
}
