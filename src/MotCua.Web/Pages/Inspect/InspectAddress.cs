using System.Globalization;
using MotCua.Domain.Inspection;

namespace MotCua.Web.Pages.Inspect;

/// <summary>Addresses of the inspections' pages: rounds and units stand in them, nothing of a person.</summary>
public static class InspectAddress
{
    public const string List = "/inspect";
    public const string Plan = "/inspect/plan";

    public static string Round(string round) => $"/inspect/round/{round}";

    public static string Visit(string round, string unit, string? handler = null) => With($"/inspect/visit/{round}/{unit}", handler);

    public static string Pack(string round, string unit, string? handler = null) => With($"/inspect/pack/{round}/{unit}", handler);

    public static string Minutes(string round, string unit, string? handler = null) => With($"/inspect/minutes/{round}/{unit}", handler);

    public static string Report(string round, string? handler = null) => With($"/inspect/report/{round}", handler);

    public static string NewFinding(string round, string unit) => $"/inspect/finding/{round}/{unit}";

    public static string Finding(FindingKey key, string? handler = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        return With(string.Create(CultureInfo.InvariantCulture, $"/inspect/finding/{key.Round}/{key.Unit}/{key.Number}"), handler);
    }

    public static string File(FindingKey key, InspectionFileAttached file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return $"{Finding(key, "file")}&hash={file.Hash}";
    }

    private static string With(string path, string? handler) => handler is null ? path : $"{path}?handler={handler}";
}
