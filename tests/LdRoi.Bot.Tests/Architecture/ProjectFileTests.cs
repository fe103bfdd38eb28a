using System.Xml.Linq;

namespace LdRoi.Bot.Tests.Architecture;

/// <summary>A build today and a build next year restore the same packages.</summary>
public sealed class ProjectFileTests
{
    public static TheoryData<string> Projects =>
        [.. Sources.Files("src", "*.csproj").Concat(Sources.Files("tests", "*.csproj")).Select(Sources.Short).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_names_packages_without_their_versions(string project) =>
        XDocument.Load(Path.Combine(Sources.Root, project)).Descendants("PackageReference")
            .Where(package => package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null || package.HasElements)
            .ShouldBeEmpty();

    [Theory, MemberData(nameof(Projects))]
    public void A_project_has_a_lock_file(string project) =>
        File.Exists(Path.Combine(Sources.Root, Path.GetDirectoryName(project)!, "packages.lock.json")).ShouldBeTrue();

    [Theory, MemberData(nameof(Projects))]
    public void A_project_is_part_of_the_solution(string project) =>
        File.ReadAllText(Path.Combine(Sources.Root, "LdRoi.Bot.sln")).Replace('\\', '/').ShouldContain(project.Replace('\\', '/'));

    [Fact]
    public void Every_central_version_is_one_exact_release() =>
        XDocument.Load(Path.Combine(Sources.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Version")!.Value).Where(version => !Version.TryParse(version, out _)).ShouldBeEmpty();

    [Fact]
    public void No_two_central_versions_are_of_one_package() =>
        XDocument.Load(Path.Combine(Sources.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value).ShouldBeUnique();
}
