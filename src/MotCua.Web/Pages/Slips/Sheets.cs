using Microsoft.AspNetCore.Html;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;

namespace MotCua.Web.Pages.Slips;

/// <summary>A form 01 as one sheet: the facts, which copy (liên) it is, and our margin zone.</summary>
/// <param name="Qr">Null while the dossier has no code.</param>
/// <param name="IsPreview">It is still taking shape beside the form; nothing can be printed from it.</param>
public sealed record ReceiptSheet(ReceiptSlip Slip, SlipCopy Copy, IHtmlContent? Qr, bool IsPreview = false)
{
    /// <summary>Letters that fit on a line of A5, and how many of them say what was handed in: "01 bản chính, 01 bản sao".</summary>
    private const int Line = 78;
    private const int Counts = 24;

    /// <summary>Letters before a name, an address or a request on its line, and those that fit above a signature.</summary>
    private const int Label = 22;
    private const int SignatureLine = 34;

    /// <summary>So many lines of papers and of what goes on below its first line leave room for our margin zone on the same A5.</summary>
    private const int FewLines = 4;

    /// <summary>A5 as the circular has it, unless the office prints on A4.</summary>
    public string Paper { get; init; } = SlipPaper.A5;

    /// <summary>There is so much to print, papers or long names, that smaller letters save a page.</summary>
    public bool IsDense => Slip.Papers.Sum(paper => 1 + ((paper.Name.Length + Counts) / Line))
        + new[] { Slip.Applicant.Name, Slip.Applicant.Address, Slip.Request }.Sum(text => (Label + (text?.Length ?? 0)) / Line)
        + (Slip.HandedInBy.Length / SignatureLine) > FewLines;

    public char? Check => Slip.Code.Length > 0 ? DossierCode.CheckCharacter(Slip.Code) : null;
}

public enum SlipCopy
{
    /// <summary>Liên lưu: stays with the dossier and at the desk.</summary>
    Office = 1,

    /// <summary>Liên giao khách hàng.</summary>
    Customer = 2,
}

/// <summary>One of the other slips as a sheet.</summary>
public sealed record SlipSheet<T>(T Slip, string Paper = SlipPaper.A5);

/// <summary>Size of the paper a slip is printed on, as the style sheet names it.</summary>
public static class SlipPaper
{
    public const string A5 = "a5";
    public const string A4 = "a4";
}
