using System.Reflection;
using System.Text.RegularExpressions;
using MotCua.Application;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Architecture;

/// <summary>The walls of docs/map.md: what may know what.</summary>
public sealed partial class WallsTests
{
    private static readonly Assembly Domain = typeof(Refusal).Assembly;
    private static readonly Assembly Application = typeof(OfficeTime).Assembly;
    private static readonly Assembly Web = typeof(Hosting).Assembly;

    [Fact]
    public void The_domain_references_nothing_but_the_runtime() =>
        Assert.All(Domain.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    /// <summary>Words that people type into a search are data of the search, not words that we say.</summary>
    [Fact]
    public void The_domain_knows_no_words_of_a_natural_language() =>
        Findings.None(SourceTree.Files("MotCua.Domain", ".cs")
            .SelectMany(file => file.Text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).Select(line => (file.Path, Line: line)))
            .Where(line => VietnameseSentence().IsMatch(line.Line) && !line.Line.Contains("ProcedureWordForm.Words(", StringComparison.Ordinal))
            .Select(line => $"{line.Path}: {line.Line.Trim()}"));

    [Fact]
    public void The_application_knows_no_web() =>
        Assert.DoesNotContain(Application.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void Pages_never_touch_the_database() =>
        Findings.None(SourceTree.Files("MotCua.Web/Pages", ".cs", ".cshtml").Where(file => Database().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void Only_the_ledger_writes_entries_and_rows()
    {
        var writers = SourceTree.Files("MotCua.Application", ".cs").Concat(SourceTree.Files("MotCua.Web", ".cs"))
            .Where(file => !file.Path.StartsWith("src/MotCua.Application/Ledger/", StringComparison.Ordinal))
            .Where(file => WritesEntries().IsMatch(file.Text))
            .Select(file => file.Path);

        Findings.None(writers);
    }

    [Fact]
    public void A_verb_never_calls_a_verb()
    {
        var verbs = Application.GetTypes().Where(IsVerb).ToHashSet();

        Assert.NotEmpty(verbs);
        Findings.None(verbs.SelectMany(verb => Needs(verb).Where(verbs.Contains).Select(other => $"{verb.Name} calls {other.Name}")));
    }

    [Fact]
    public void Only_the_office_clock_knows_what_time_it_is() =>
        Findings.None(new[] { "MotCua.Domain", "MotCua.Application", "MotCua.Web" }
            .SelectMany(project => SourceTree.Files(project, ".cs"))
            .Where(file => !file.Path.EndsWith("/OfficeTime.cs", StringComparison.Ordinal) && ReadsClock().IsMatch(file.Text))
            .Select(file => file.Path));

    /// <summary>But the one that is carried away and opened without a server: it takes along what was built.</summary>
    [Fact]
    public void No_page_carries_a_style_or_a_script_of_its_own() =>
        Findings.None(SourceTree.Files("MotCua.Web/Pages", ".cshtml")
            .Where(file => Inline().IsMatch(file.Text) && !file.Path.EndsWith("/Inspect/_PackFile.cshtml", StringComparison.Ordinal)).Select(file => file.Path));

    /// <summary>A form that names its address gets no token by itself, and would be turned away in every browser.</summary>
    [Fact]
    public void Every_form_that_sends_something_carries_its_token() =>
        Findings.None(SourceTree.Files("MotCua.Web", ".cshtml").SelectMany(file => SendingForm().Matches(file.Text)
            .Where(form => form.Value.Contains(" action=", StringComparison.Ordinal) && !form.Value.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal))
            .Select(form => $"{file.Path}: {form.Value}")));

    [Fact]
    public void Pages_are_sealed() =>
        Findings.None(Web.GetTypes().Where(type => typeof(Microsoft.AspNetCore.Mvc.RazorPages.PageModel).IsAssignableFrom(type) && !type.IsSealed && !type.IsAbstract).Select(type => type.FullName));

    /// <summary>A verb commits to the ledger and has one public way to run.</summary>
    private static bool IsVerb(Type type) => type is { IsClass: true, IsAbstract: false } && type.Namespace != typeof(OfficeLedger).Namespace
        && Needs(type).Contains(typeof(OfficeLedger)) && type.GetMethod("RunAsync") is not null;

    private static IEnumerable<Type> Needs(Type type) => type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType);

    [GeneratedRegex("\"[^\"]*[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ][^\"]* [^\"]*\"", RegexOptions.IgnoreCase)]
    private static partial Regex VietnameseSentence();

    [GeneratedRegex(@"\bMotCuaDb\b|\bIDbContextFactory\b|\bDbContext\b")]
    private static partial Regex Database();

    [GeneratedRegex(@"new EntryRow\b|\b(insert into|update|delete from) (entries|dossiers|private_facts)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WritesEntries();

    [GeneratedRegex(@"\.GetUtcNow\(|\.GetLocalNow\(")]
    private static partial Regex ReadsClock();

    [GeneratedRegex("""<form\b[^>]*method="post"[^>]*>""")]
    private static partial Regex SendingForm();

    [GeneratedRegex(@"\sstyle=""|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=""|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
