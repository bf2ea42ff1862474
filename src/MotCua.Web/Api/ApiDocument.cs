using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MotCua.Web.Api;

/// <summary>GET /openapi/v1.json: the API described for programs that read such descriptions. It tells nothing about a person, so anyone may have it.</summary>
internal static class ApiDocument
{
    public const string Path = "/openapi/v1.json";
    private const string Name = "v1";
    private const string Token = "token";

    private const string About =
        """
        The acts of the one-stop for programs. A program carries a personal token, issued by an officer under "Mã truy cập cho chương trình" in the own account,
        and acts in that officer's name, in the one duty of the token. Words of problems come in the language of Accept-Language: Vietnamese, or English.
        Times are the office's wall time (UTC+7).
        """;

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, document =>
    {
        document.ShouldInclude = route => route.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        document.AddDocumentTransformer((whole, _, _) =>
        {
            whole.Info = new OpenApiInfo { Title = "MotCua", Version = Name, Description = About };
            whole.Servers?.Clear();
            whole.Components ??= new OpenApiComponents();
            whole.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "mc_…: shown once when it is issued." },
            };
            return Task.CompletedTask;
        });
        document.AddOperationTransformer((operation, context, _) =>
        {
            if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
            {
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [] }];
            }

            return Task.CompletedTask;
        });
        document.AddOperationTransformer((operation, context, _) =>
        {
            if (operation.RequestBody?.Content is { } bodies && bodies.Remove(ApiRoutes.AnyContentType, out var body))
            {
                var isFile = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAcceptsMetadata>().Any(accepts => accepts.RequestType == typeof(Stream));
                bodies[isFile ? MediaTypeNames.Application.Octet : MediaTypeNames.Application.Json] = body;
            }

            return Task.CompletedTask;
        });
        document.AddSchemaTransformer((schema, context, _) =>
        {
            if ((Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type) is { IsEnum: true } coded)
            {
                schema.Type = JsonSchemaType.String;
                schema.Enum = [.. EnumWords.All(coded).Select(word => (System.Text.Json.Nodes.JsonNode)word)];
            }

            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this WebApplication app)
    {
        // Written once: it does not change while the program runs.
        byte[]? written = null;
        app.MapGet(Path, async ([FromKeyedServices(Name)] IOpenApiDocumentProvider documents, CancellationToken cancel) =>
            TypedResults.Bytes(written ??= await WriteAsync(documents, cancel), "application/json")).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<byte[]> WriteAsync(IOpenApiDocumentProvider documents, CancellationToken cancel)
    {
        var document = await documents.GetOpenApiDocumentAsync(cancel);
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel));
    }
}
