using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Verweving;

/// <summary>The paths of the chain of impact, on variables with mean 0 and standard deviation 1.</summary>
/// <param name="UsefulnessToUse">Path level 1 → 3, beside level 2.</param>
/// <param name="LearningToUse">Path a: level 2 → 3, beside level 1.</param>
/// <param name="UseToResult">Path b: level 3 → 4, beside levels 1 and 2.</param>
/// <param name="LearningToResult">Path level 2 → 4 that does not go through use.</param>
/// <param name="UsefulnessToResult">Path level 1 → 4 that does not go through use.</param>
public readonly record struct ChainPaths(
    Coefficient UsefulnessToUse, Coefficient LearningToUse, Coefficient UseToResult, Coefficient LearningToResult, Coefficient UsefulnessToResult);

/// <summary>The chain of impact with both kinds of errors.</summary>
/// <param name="Clustered">With errors clustered by team (CR1): what is reported. Without errors when there are fewer than two teams.</param>
/// <param name="Ordinary">With errors as if people of one team did not resemble each other.</param>
public readonly record struct ChainResult(ChainPaths Clustered, ChainPaths Ordinary);
