using System.Globalization;
using System.Text.Json;
using MotCua.Application.Importing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Portal;

namespace MotCua.Application.Exchanging;

/// <summary>
/// Reads what the portal says of our dossiers: a table with the columns MaHoSo and any of TrangThaiHoSo, NgayHenTra, NgayKetThucXuLy, or an answer of
/// its look-up under the same names. A code that stands twice counts as it stands last.
/// </summary>
public static class PortalListReader
{
    private const string Code = "MaHoSo";
    private const string Status = "TrangThaiHoSo";
    private const string Due = "NgayHenTra";
    private const string Ended = "NgayKetThucXuLy";

    public static Outcome<Dictionary<string, PortalClaim>> Read(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!table.Has(Same(Code)))
        {
            return PortalRefusals.NoCodeColumn(table.Name);
        }

        var claims = new Dictionary<string, PortalClaim>();
        var wrong = new List<Refusal>();
        foreach (var row in table.Rows)
        {
            var claim = Claim(column => table.Has(Same(column)) ? row[Same(column)] : null, out var at);
            if (claim is null)
            {
                wrong.Add(PortalRefusals.NotReadable(row.Line, at));
            }
            else
            {
                claims[claim.Code] = claim;
            }
        }

        return wrong.Count > 0 ? wrong : claims;

        static string Same(string column) => column.ToLowerInvariant();
    }

    /// <summary>The claim about one dossier in an answer of TraCuuHoSo; the last one where it stands twice. Null when it holds none that can be read.</summary>
    public static PortalClaim? Read(JsonElement answer, string code)
    {
        var data = answer.ValueKind is JsonValueKind.Object && answer.TryGetProperty("data", out var inner) ? inner : answer;
        IEnumerable<JsonElement> told = data.ValueKind is JsonValueKind.Array ? data.EnumerateArray() : [data];
        return told.Where(one => one.ValueKind is JsonValueKind.Object)
            .Select(one => Claim(name => one.TryGetProperty(name, out var value) ? value.ToString() : null, out _))
            .LastOrDefault(claim => claim?.Code == code);
    }

    private static PortalClaim? Claim(Func<string, string?> cell, out string at)
    {
        at = Code;
        if (cell(Code) is not { Length: > 0 } code)
        {
            return null;
        }

        at = Status;
        var status = (OfficialStatus?)null;
        if (cell(Status) is { } told && !TryStatus(told, out status))
        {
            return null;
        }

        at = Due;
        if (!TryTime(cell(Due), out var due))
        {
            return null;
        }

        at = Ended;
        return TryTime(cell(Ended), out var ended) ? new PortalClaim(code, status, due, ended) : null;
    }

    private static bool TryStatus(string told, out OfficialStatus? status)
    {
        status = int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((OfficialStatus)number) ? (OfficialStatus)number : null;
        return status is not null;
    }

    private static bool TryTime(string? told, out string? digits)
    {
        digits = string.IsNullOrEmpty(told) ? told
            : WrittenMoment.TryMoment(told, out var moment) ? PortalClaim.Digits(moment)
            : WrittenMoment.TryDay(told, out var day) ? day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
            : null;
        return told is null || digits is not null;
    }
}

public static class PortalRefusals
{
    public static readonly Refusal NoFile = new("portal.no-file") { Field = "List" };

    public static Refusal NoCodeColumn(string file) => new("portal.no-code-column", file);

    public static Refusal NotReadable(int line, string column) => new("portal.not-readable", line, column);

    /// <summary>The portal did not answer when it was asked what it holds.</summary>
    public static Refusal NoAnswer(string code, string trouble) => new("portal.no-answer", code, trouble);
}
