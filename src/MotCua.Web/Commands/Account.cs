using System.CommandLine;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.SigningIn;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua account: opens, resets, locks and lists accounts. A first password is printed once and can never be read again.</summary>
public static class Account
{
    private static readonly Argument<string> Officer = new("OFFICER");
    private static readonly Option<string?> Name = new("--name");
    private static readonly Option<string?> Position = new("--position");
    private static readonly Option<DutyKind[]> Duty = new("--duty") { AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> Unit = new("--unit");
    private static readonly Option<bool> SecondStep = new("--second-step");
    private static readonly Option<bool> Open = new("--open");
    private static readonly Option<string?> Reason = new("--reason");
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        Officer.Description = texts["Tên đăng nhập của cán bộ, như mai.lt"];
        Name.Description = texts["Họ tên; ghi thì lập luôn cán bộ mới"];
        Position.Description = texts["Chức danh của cán bộ mới"];
        Duty.Description = texts["Nhiệm vụ giao luôn từ hôm nay: Receive, Process, Approve, Return, Lead, Control, Inspect, Administer"];
        Unit.Description = texts["Mã đơn vị của nhiệm vụ"];
        SecondStep.Description = texts["Bỏ cả xác nhận bằng điện thoại (mất điện thoại)"];
        Open.Description = texts["Mở khóa thay vì khóa"];
        Reason.Description = texts["Lý do khóa"];
        Json.Description = texts["In ra dạng JSON"];
        return new Command("account", texts["Tài khoản đăng nhập của cán bộ"])
        {
            With(new Command("add", texts["Mở tài khoản, in mật khẩu đầu tiên một lần"]) { Officer, Name, Position, Duty, Unit, Json }, AddAsync),
            With(new Command("reset", texts["Đặt lại mật khẩu, in mật khẩu mới một lần"]) { Officer, SecondStep, Json }, ResetAsync),
            With(new Command("lock", texts["Khóa hoặc mở khóa tài khoản"]) { Officer, Open, Reason, Json }, LockAsync),
            With(new Command("list", texts["Liệt kê tài khoản"]) { Json }, ListAsync),
        };
    }

    private static Command With(Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> run)
    {
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => run(parsed, services, stop), cancel));
        return command;
    }

    private static async Task<int> AddAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var id = parsed.GetRequiredValue(Officer);
        var duties = parsed.GetValue(Duty) ?? [];
        if (duties.Length > 0 && parsed.GetValue(Unit) is null)
        {
            throw new CommandFailedException("Giao nhiệm vụ thì ghi cả đơn vị: --unit MÃ.");
        }

        if (parsed.GetValue(Name) is { } name)
        {
            var today = services.GetRequiredService<OfficeTime>().Today;
            Must(await services.GetRequiredService<AppointOfficer>().RunAsync(new(name, parsed.GetValue(Position), today, id), By(services), null, cancel), texts);
        }

        foreach (var kind in duties)
        {
            var today = services.GetRequiredService<OfficeTime>().Today;
            Must(await services.GetRequiredService<GiveDuty>().RunAsync(new(id, kind, parsed.GetValue(Unit)!, today), By(services), null, cancel), texts);
        }

        var password = Must(await services.GetRequiredService<AccountKeeping>().OpenAsync(id, By(services), cancel), texts);
        Show(parsed, texts, id, password);
        return Root.Done;
    }

    private static async Task<int> ResetAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var id = parsed.GetRequiredValue(Officer);
        var password = Must(await services.GetRequiredService<AccountKeeping>().ResetAsync(id, parsed.GetValue(SecondStep), By(services), cancel), texts);
        Show(parsed, texts, id, password);
        return Root.Done;
    }

    private static async Task<int> LockAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var id = parsed.GetRequiredValue(Officer);
        var isOpened = parsed.GetValue(Open);
        var lockAccount = services.GetRequiredService<LockAccount>();
        Must(isOpened ? await lockAccount.UnlockAsync(id, By(services), null, cancel) : await lockAccount.LockAsync(id, parsed.GetValue(Reason), By(services), null, cancel), texts);
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(new { Officer = id, Locked = !isOpened });
        }
        else
        {
            Console.WriteLine(isOpened ? texts["Đã mở khóa tài khoản {0}.", id] : texts["Đã khóa tài khoản {0}; mọi máy đang mở bằng tên này đã bị cho ra.", id]);
        }

        return Root.Done;
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var roll = await services.GetRequiredService<Staff>().RollAsync(cancel);
        var accounts = await services.GetRequiredService<Accounts>().ListAsync(cancel);
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(accounts.Select(account => new
            {
                Officer = account.Id,
                Name = roll.NameOf(account.Id),
                account.OpenedAt,
                account.LastSignInAt,
                Locked = account.LockedAt is not null,
                SecondStep = account.TwoFactorEnabled,
                FirstPassword = account.MustChangePassword,
            }));
            return Root.Done;
        }

        Output.WriteTable(
            [texts["Tên đăng nhập"], texts["Họ tên"], texts["Đăng nhập gần nhất"], texts["Tình trạng"]],
            accounts.Select(account => new[]
            {
                account.Id,
                roll.NameOf(account.Id),
                account.LastSignInAt is DateTime at ? OfficeForms.Moment(at) : texts["chưa lần nào"],
                account.LockedAt is not null ? texts["đã khóa"] : account.MustChangePassword ? texts["chờ đổi mật khẩu đầu"] : texts["đang dùng"],
            }));
        return Root.Done;
    }

    private static void Show(ParseResult parsed, OfficeTexts texts, string id, string password)
    {
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(new { Officer = id, Password = password });
            return;
        }

        Console.WriteLine(texts["Tên đăng nhập: {0}", id]);
        Console.WriteLine(texts["Mật khẩu đầu tiên: {0}", password]);
        Console.WriteLine(texts["Mật khẩu này không hiện lại; lần đăng nhập đầu phải đổi."]);
    }

    private static Officer By(IServiceProvider services) => MotCua.Domain.Organisation.Officer.System(services.GetRequiredService<MotCuaOptions>().Node);

    private static T Must<T>(Outcome<T> outcome, OfficeTexts texts)
        where T : notnull => outcome.Refused ? throw new CommandFailedException(texts.Say(outcome.Refusal)) : outcome.Value;
}
