using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Web.Texts;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace MotCua.Web.Api;

/// <summary>What goes wrong before a route is reached or while it runs, told as a problem: no token, no such address, a body that cannot be read, a fault of ours.</summary>
internal static partial class ApiFaults
{
    public static void UseApiProblems(this IApplicationBuilder api)
    {
        api.UseStatusCodePages(context => WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode, [Reason(context.HttpContext)]));
        api.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => TellAsync(context, context.Features.Get<IExceptionHandlerFeature>()!),

            // What a caller wrote wrongly is no fault of ours to be logged.
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or DossierNotFoundException or OperationCanceledException,
        });
    }

    private static Task TellAsync(HttpContext context, IExceptionHandlerFeature fault) => fault.Error switch
    {
        BadHttpRequestException { InnerException: JsonException unread } => WriteAsync(context, StatusCodes.Status400BadRequest, [Tell(unread, BodyOf(context, fault))]),
        BadHttpRequestException bad => WriteAsync(context, bad.StatusCode, [OfStatus(bad.StatusCode)]),
        DossierNotFoundException => WriteAsync(context, StatusCodes.Status404NotFound, [ApiRefusals.NotFound]),
        _ => WriteAsync(context, StatusCodes.Status500InternalServerError, [ApiRefusals.Failed]),
    };

    private static Refusal Reason(HttpContext context) =>
        context.Response.StatusCode is StatusCodes.Status401Unauthorized && context.Request.Headers.Authorization.Count > 0 ? ApiRefusals.TokenRefused : OfStatus(context.Response.StatusCode);

    private static Refusal OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ApiRefusals.NoToken,
        StatusCodes.Status403Forbidden => ApiRefusals.NotWithThisDuty,
        StatusCodes.Status404NotFound => ApiRefusals.NotFound,
        StatusCodes.Status405MethodNotAllowed => ApiRefusals.NoSuchMethod,
        StatusCodes.Status413PayloadTooLarge => ApiRefusals.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => ApiRefusals.NotThisContentType,
        StatusCodes.Status429TooManyRequests => ApiRefusals.TooOften,
        >= StatusCodes.Status500InternalServerError => ApiRefusals.Failed,
        _ => ApiRefusals.NotReadable,
    };

    /// <summary>What the body should have been, to say what a wrong value should have been.</summary>
    private static JsonTypeInfo? BodyOf(HttpContext context, IExceptionHandlerFeature fault)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return fault.Endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } body ? options.GetTypeInfo(body) : null;
    }

    private static Refusal Tell(JsonException unread, JsonTypeInfo? body)
    {
        var path = unread.Path is { Length: > 2 } found ? found[2..] : null;
        if (unread is NotAWordException word)
        {
            return word.Refusal with { Field = path };
        }

        // A broken text has its place in the text and no type that it fails to be.
        if (unread.InnerException is JsonException || body is null)
        {
            return ApiRefusals.NotJson((unread.LineNumber ?? 0) + 1);
        }

        var (expected, isKnown) = TypeAt(body, path ?? "");
        return (isKnown ? NotA(expected) : ApiRefusals.FieldUnknown) with { Field = path };
    }

    private static (Type Expected, bool IsKnown) TypeAt(JsonTypeInfo body, string path)
    {
        var info = body;
        foreach (Match part in Parts().Matches(path))
        {
            var next = part.Value[0] == '[' ? info.ElementType : info.Properties.FirstOrDefault(property => property.Name == part.Value)?.PropertyType;
            if (next is null)
            {
                return (info.Type, false);
            }

            info = body.Options.GetTypeInfo(Nullable.GetUnderlyingType(next) ?? next);
        }

        return (info.Type, true);
    }

    private static Refusal NotA(Type expected) =>
        expected == typeof(string) ? ApiRefusals.NotText
        : expected == typeof(int) ? ApiRefusals.NotWhole
        : expected == typeof(bool) ? ApiRefusals.NotYesNo
        : expected == typeof(DateOnly) ? ApiRefusals.NotDay
        : expected.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? ApiRefusals.NotList
        : ApiRefusals.NotObject;

    private static Task WriteAsync(HttpContext context, int status, IReadOnlyList<Refusal> refusals)
    {
        var texts = context.RequestServices.GetRequiredService<OfficeTexts>();
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(Problem.Of(status, refusals, texts), options: null, Problem.ContentType, context.RequestAborted);
    }

    [GeneratedRegex(@"\[\d+\]|[^.\[\]]+")]
    private static partial Regex Parts();
}
