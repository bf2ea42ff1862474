using MotCua.Domain.Interlinking;
using MotCua.Web.Commands;

namespace MotCua.Web;

/// <summary>
/// The programs that agencies of chains work in, from "agencies" in settings.json: what their words mean here, and in which order their form asks. What
/// is set wrongly stops the start with a sentence.
/// </summary>
public static class AgencySettings
{
    public static AgencyPrograms Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new AgencyPrograms(configuration.GetSection("agencies").GetChildren().ToDictionary(program => program.Key, Program, StringComparer.OrdinalIgnoreCase));
    }

    private static AgencyProgram Program(IConfigurationSection program) => new(
        program.GetSection("states").GetChildren().ToDictionary(word => word.Key, word => Named<AgencyMeaning>(word), StringComparer.OrdinalIgnoreCase),
        [.. program.GetSection("fields").GetChildren().Select(Named<CopyField>)]);

    private static T Named<T>(IConfigurationSection value)
        where T : struct, Enum => Enum.GetNames<T>().Contains(value.Value, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(value.Value!, ignoreCase: true)
            : throw new CommandFailedException("Cài đặt {0} không dùng được (“{1}”). Xem mục settings.json trong docs/operations.md.", value.Path, value.Value ?? "");
}
