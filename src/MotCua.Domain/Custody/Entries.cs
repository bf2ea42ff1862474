namespace MotCua.Domain.Custody;

/// <summary>Giao hồ sơ giấy: the paper file is on its way to another unit or the post. The sender has it until the receiver says that it came.</summary>
/// <param name="FromUnit">Code of the unit that has it.</param>
/// <param name="ToUnit">Code of the unit it goes to; <see cref="PaperFile.Post"/> for the post.</param>
[EntryType("paper.sent")]
public sealed record PaperSent(string FromUnit, string ToUnit) : Facts;

/// <summary>Nhận hồ sơ giấy: the receiver has it now.</summary>
/// <param name="SignedList">It was signed for on the printed list, and the sender wrote that down.</param>
[EntryType("paper.accepted")]
public sealed record PaperAccepted(string Unit, bool SignedList) : Facts
{
    /// <summary>Who signed the list.</summary>
    [Private]
    public string? Signer { get; init; }
}

/// <summary>Thu lại: the sender scanned it by mistake, or nobody came for it.</summary>
[EntryType("paper.recalled")]
public sealed record PaperRecalled(string ToUnit) : Facts;

/// <summary>Nhận giữ bản chính: the desk keeps originals that the applicant will get back, and gave a receipt for them.</summary>
/// <param name="Number">Số of the receipt.</param>
/// <param name="Papers">Places in the dossier's checklist, from 0.</param>
[EntryType("originals.taken")]
public sealed record OriginalsTaken(string Number, IReadOnlyList<int> Papers) : Facts;

/// <summary>Trả bản chính: given back, signed for by who took them.</summary>
[EntryType("originals.given-back")]
public sealed record OriginalsGivenBack(IReadOnlyList<int> Papers) : Facts
{
    [Private]
    public string? Taker { get; init; }
}
