using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.Domain.Deadlines;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Domain.Interlinking;

/// <summary>
/// A chain as people write it, the kind first and then a stage a line or with semicolons between:
/// "serial/together; tu-phap:3wd:Đăng ký khai sinh; district/bao-hiem:5wd+2wh:Cấp thẻ BHYT:TST:IdentityNumber,ApplicantName".
/// A stage is [level/]office:limit[+hand-over]:what it does[:its own program[:order of that program's fields]].
/// </summary>
public static class ChainText
{
    /// <summary>The chain, or the part of it that cannot be read.</summary>
    public static Outcome<ChainTemplate> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var head = parts is [var first, ..] ? first.Split('/', StringSplitOptions.TrimEntries) : [];
        if (head is not [var kindWord, var resultsWord] || Named<ChainKind>(kindWord) is not { } kind || Named<ChainResults>(resultsWord) is not { } results)
        {
            return ChainRefusals.NotReadable(parts.FirstOrDefault() ?? text);
        }

        var stages = new List<StageTemplate>();
        foreach (var part in parts.Skip(1))
        {
            if (ReadStage(part) is not { } stage)
            {
                return ChainRefusals.NotReadable(part);
            }

            stages.Add(stage);
        }

        var chain = new ChainTemplate(kind, results, stages);
        return stages.Count is < 2 or > ChainTemplate.MostStages ? ChainRefusals.StageCount(ChainTemplate.MostStages)
            : chain.Overall is null ? ChainRefusals.MixedLimits
            : chain;
    }

    public static string Write(ChainTemplate chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return string.Join("; ", chain.Stages.Select(Write).Prepend($"{Word(chain.Kind)}/{Word(chain.Results)}"));
    }

    private static string Write(StageTemplate stage)
    {
        var handOver = stage.HandOver == StageTemplate.UsualHandOver ? "" : $"+{stage.HandOver}";
        var own = stage.System is null ? "" : $":{stage.System}" + (stage.Fields.Count == 0 ? "" : $":{string.Join(',', stage.Fields)}");
        return $"{ProcedureStepText.Write(stage.Place)}:{stage.Limit}{handOver}:{stage.Name}{own}";
    }

    private static StageTemplate? ReadStage(string part)
    {
        var cells = part.Split(':', StringSplitOptions.TrimEntries);
        if (cells is not [var where, var time, { Length: > 0 } name, ..] || cells.Length > 5 || ProcedureStepText.ReadPlace(where) is not { Kind: StepKind.Process, Place: var place })
        {
            return null;
        }

        var handOver = StageTemplate.UsualHandOver;
        if (time.Split('+') is not [var own, .. var rest] || rest.Length > 1 || !Limit.TryParse(own, out var limit)
            || (rest is [var extra] && (!Limit.TryParse(extra, out handOver) || handOver.Kind is not (LimitKind.WorkingHours or LimitKind.WorkingDays))))
        {
            return null;
        }

        var fields = cells.Length > 4 ? cells[4].Split(',', StringSplitOptions.TrimEntries).Select(Named<CopyField>).ToList() : [];
        return fields.Contains(null)
            ? null
            : new StageTemplate(place, limit, handOver, VietnameseText.Compose(name), cells is [_, _, _, { Length: > 0 } system, ..] ? system : null, [.. fields.OfType<CopyField>()]);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T? Named<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => string.Equals(Word(value), word.Trim(), StringComparison.OrdinalIgnoreCase)).Select(value => (T?)value).FirstOrDefault();
}

/// <summary>Keeps a chain in entries and answers as its text.</summary>
public sealed class ChainJsonConverter : JsonConverter<ChainTemplate>
{
    public override ChainTemplate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ChainText.Read(reader.GetString() ?? "") is { Refused: false } read ? read.Value : throw new JsonException("Not a chain, as in serial/together; tu-phap:3wd:….");

    public override void Write(Utf8JsonWriter writer, ChainTemplate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value?.ToString());
    }
}
