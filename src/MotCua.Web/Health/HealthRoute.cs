using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Exchanging;
using MotCua.Web.Texts;

namespace MotCua.Web.Health;

/// <summary>GET /health: is it well, in a sentence an operator can act on. 200 when it is, 503 when it is not.</summary>
public static class HealthRoute
{
    public static void MapHealth(this WebApplication app) => app.MapGet("/health", AnswerAsync).AllowAnonymous();

    private static async Task<IResult> AnswerAsync(IDbContextFactory<MotCuaDb> databases, PortalStanding portal, OfficeTexts texts, ILogger<OfficeTexts> log, CancellationToken cancel)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var last = await db.Entries.MaxAsync(entry => (long?)entry.Sequence, cancel) ?? 0;
            var well = texts["MotCua đang chạy tốt; sổ ghi có {0} dòng.", last];

            // A portal that is down makes nobody here unwell: it is said, and the answer stays 200.
            var standing = await portal.RunAsync(cancel);
            return Results.Text(standing.IsSet ? $"{well}\n{PortalWords.Standing(texts, standing)}" : well);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The database does not answer");
            return Results.Text(texts["Cơ sở dữ liệu không trả lời. Hãy xem ổ đĩa của thư mục dữ liệu còn chỗ không, hoặc máy chủ PostgreSQL có đang chạy không."], statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
