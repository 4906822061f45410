package nl.voortgang.query.budgetledger;

import java.util.UUID;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What the council authorises expense for: a programme, or what stands uppermost where there is none.
 *
 * @param kind not always PROGRAMME, see above
 */
public record Programme(UUID id, SubjectKind kind, @Nullable String code, String title) {}
