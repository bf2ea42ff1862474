using Microsoft.AspNetCore.Identity;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.People;

namespace MotCua.Web.Security;

/// <summary>
/// A password is long enough and not one that is tried first. Nothing is asked of capitals, digits and signs: such rules make
/// passwords that people write under the keyboard.
/// </summary>
public sealed class PasswordRules(Staff staff) : IPasswordValidator<AccountRow>
{
    public const int ShortestLength = 10;
    public const int LongestLength = 128;
    private const int FewestDifferent = 5;

    /// <summary>
    /// The heart of a password, folded, without what people hang on it: digits and signs before and after. Our own list, of what
    /// Vietnamese offices are fond of and what every dictionary begins with.
    /// </summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "", "password", "passw0rd", "p@ssword", "p@ssw0rd", "qwerty", "qwertyuiop", "qwertyui", "asdfghjkl", "asdfgh", "zxcvbnm", "abc", "abcd", "abcdef", "abcabc", "aabbcc",
        "admin", "administrator", "root", "user", "guest", "test", "demo", "welcome", "login", "letmein", "iloveyou", "monkey", "dragon", "football", "superman",
        "matkhau", "matkhaumoi", "matkhaucu", "khongbiet", "khongco", "khongnho", "quenmatkhau", "dangnhap", "nguoidung", "quantri", "quantrivien",
        "anhyeuem", "emyeuanh", "yeuem", "yeuanh", "anhnhoem", "emnhoanh", "iloveu", "giadinh", "concung", "conyeu", "bome", "mevacon", "hanhphuc", "tinhyeu",
        "vietnam", "vietnamvodich", "hanoi", "saigon", "hochiminh", "hagiang", "tuyenquang", "quangbinh", "tanbac", "tantrinh",
        "motcua", "bophanmotcua", "hoso", "tiepnhan", "tiepnhanhoso", "traketqua", "dichvucong", "hanhchinhcong", "thutuchanhchinh", "canbo", "congchuc", "uyban", "ubnd",
        "ubndxa", "ubndhuyen", "ubndtinh", "tuphap", "hotich", "khaisinh", "canbotuphap", "chutich", "bithu", "congan", "chaomung", "xinchao", "maytinh", "hoilamgi", "toilatoi",
        "changeme", "doimatkhau", "matkhaudautien", "secret", "bimat", "thanhcong", "maiyeu", "trungthanh", "daihocquocgia", "deptrai", "xinhgai", "khongyeu",
    };

    public async Task<IdentityResult> ValidateAsync(UserManager<AccountRow> manager, AccountRow user, string? password)
    {
        var member = await staff.FindAsync(user.Id, CancellationToken.None);
        return RefusalOf(password ?? "", user.Id, member?.Card.Name ?? "") is { } refusal ? IdentityResult.Failed(new IdentityError { Code = refusal.Code }) : IdentityResult.Success;
    }

    /// <summary>The first rule that says no; null for a good password.</summary>
    public static Refusal? RefusalOf(string password, string userName, string fullName)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length < ShortestLength)
        {
            return new Refusal("password.too-short");
        }

        if (password.Length > LongestLength)
        {
            return new Refusal("password.too-long");
        }

        var folded = VietnameseText.Fold(password);
        if (folded.Distinct().Count() < FewestDifferent || IsRow(folded))
        {
            return new Refusal("password.too-simple");
        }

        var heart = Squeeze(folded.Trim([.. "0123456789!@#$%^&*()-_=+.,?/ "]));
        if (heart.Length > 0 && NamesOf(userName, fullName).Contains(heart))
        {
            return new Refusal("password.is-name");
        }

        return Common.Contains(heart) || Common.Contains(Halved(heart)) ? new Refusal("password.too-common") : null;
    }

    /// <summary>"1234567890", "0987654321", "abcdefghij": each sign next to the one before.</summary>
    private static bool IsRow(string text) =>
        IsRow(text, 1) || IsRow(text, -1);

    private static bool IsRow(string text, int step) =>
        text.Zip(text.Skip(1)).All(pair => pair.Second - pair.First == step || (pair.First == '9' && pair.Second == '0') || (pair.First == '0' && pair.Second == '9'));

    private static IEnumerable<string> NamesOf(string userName, string fullName)
    {
        var name = VietnameseText.Fold(fullName);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [Squeeze(userName), Squeeze(name), Squeeze(string.Concat(words.Reverse())), .. words.Length > 1 ? [words[^2] + words[^1]] : Array.Empty<string>()];
    }

    private static string Squeeze(string text) => string.Concat(text.Where(sign => sign is not (' ' or '.' or '-' or '_')));

    /// <summary>"matkhaumatkhau" is "matkhau".</summary>
    private static string Halved(string text) => text.Length % 2 == 0 && text[..(text.Length / 2)] == text[(text.Length / 2)..] ? text[..(text.Length / 2)] : text;
}

/// <summary>Hashes as the library does (PBKDF2), after giving the typed letters one form: keyboards compose Vietnamese in two ways.</summary>
public sealed class PasswordHashes : PasswordHasher<AccountRow>
{
    public override string HashPassword(AccountRow user, string password) => base.HashPassword(user, Plain(password));

    public override PasswordVerificationResult VerifyHashedPassword(AccountRow user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Plain(providedPassword));

    private static string Plain(string password) => password.Normalize(System.Text.NormalizationForm.FormC);
}
