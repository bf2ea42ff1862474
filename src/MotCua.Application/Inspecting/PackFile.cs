using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.Domain;
using MotCua.Domain.Inspection;

namespace MotCua.Application.Inspecting;

/// <summary>The file that a pack saves on the inspector's laptop: what was ticked and typed at the commune.</summary>
/// <param name="On">As typed: 19/05/2020.</param>
public sealed record PackFile(
    string Format, string Round, string Unit, string Seed, string? On, string? Present, string? Opinion, IReadOnlyList<PackCheck> Checks, IReadOnlyList<PackDossier> Dossiers,
    IReadOnlyList<PackPhoto>? Photos = null)
{
    public const string CurrentFormat = "motcua-inspection/1";

    /// <summary>Some forty photos as the pack makes them smaller.</summary>
    public const int LargestBytes = 24 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>SHA-256 of the file as it came.</summary>
    [JsonIgnore]
    public string Hash { get; private init; } = "";

    /// <summary>Reads a file, or says why it is not one.</summary>
    public static Outcome<PackFile> Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > LargestBytes)
        {
            return InspectionRefusals.FileUnreadable($"> {LargestBytes / 1024 / 1024} MB");
        }

        try
        {
            var read = JsonSerializer.Deserialize<PackFile>(file, Json);
            return read?.Format == CurrentFormat
                ? read with { Hash = Convert.ToHexStringLower(SHA256.HashData(file)) }
                : InspectionRefusals.FileUnreadable(read?.Format ?? "null");
        }
        catch (JsonException wrong)
        {
            return InspectionRefusals.FileUnreadable(wrong.Path is { Length: > 1 } path ? path : "JSON");
        }
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>A day as people type it here; null for what is none.</summary>
    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact((text ?? "").Trim(), ["d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <param name="Deadline">As typed.</param>
public sealed record PackCheck(string Check, CheckAnswer? Answer, string? Seen, string? Deadline, string? Responsible);

/// <param name="Items">Numbers of the checklist, as typed: "1, 2".</param>
public sealed record PackDossier(string Code, CheckAnswer? Answer, string? Items, string? Seen);

/// <param name="Of">The item of the checklist, or the code of the dossier.</param>
/// <param name="Content">The picture in base 64.</param>
public sealed record PackPhoto(string Of, string Name, string Content);
