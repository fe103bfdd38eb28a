namespace LdRoi.Bot.People;

/// <summary>What the organisation lets somebody do beside answering. Leading a team follows from the team tree and is no role here.</summary>
public enum Role
{
    Employee,
    LearningProfessional,
    Administrator,
}
