namespace LdRoi.Bot.Tests.Architecture;

/// <summary>The repository's own files, for what only its text can show.</summary>
internal static class Sources
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Files below a folder of the repository, without what a build made.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or ".git"));

    /// <summary>As it is named in a failure.</summary>
    public static string Short(string path) => Path.GetRelativePath(Root, path);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "LdRoi.Bot.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
