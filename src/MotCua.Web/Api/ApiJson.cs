using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Json;

namespace MotCua.Web.Api;

/// <summary>
/// How the API reads and writes JSON: names in camel case, members of an enum as words, what is null left out. A name that is not known is refused:
/// a misspelt field must not be lost in silence.
/// </summary>
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(DossierAsked))]
[JsonSerializable(typeof(ReceivedAnswer))]
[JsonSerializable(typeof(VisitAsked))]
[JsonSerializable(typeof(VisitAnswer))]
[JsonSerializable(typeof(DossierAnswer))]
[JsonSerializable(typeof(SearchAsked))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(WorkAnswer))]
[JsonSerializable(typeof(ForwardAsked))]
[JsonSerializable(typeof(SendBackAsked))]
[JsonSerializable(typeof(ResultAsked))]
[JsonSerializable(typeof(ReturnAsked))]
[JsonSerializable(typeof(RefuseAsked))]
[JsonSerializable(typeof(WithdrawAsked))]
[JsonSerializable(typeof(SignDateAsked))]
[JsonSerializable(typeof(DeclineDateAsked))]
[JsonSerializable(typeof(TakeBackAsked))]
[JsonSerializable(typeof(RefuseWithdrawalAsked))]
[JsonSerializable(typeof(ReassignAsked))]
[JsonSerializable(typeof(ActAnswer))]
[JsonSerializable(typeof(ReportAnswer))]
[JsonSerializable(typeof(DueAnswer))]
[JsonSerializable(typeof(TrackAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    public static void Configure(JsonOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var json = options.SerializerOptions;
        json.TypeInfoResolverChain.Insert(0, Default);
        json.Converters.Add(new EnumWords());
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.NumberHandling = JsonNumberHandling.Strict;

        // Vietnamese letters go out as they are.
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
    }
}
