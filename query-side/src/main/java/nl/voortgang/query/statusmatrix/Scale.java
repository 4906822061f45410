package nl.voortgang.query.statusmatrix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;

/** The legend of every version of an organisation's status scale. */
final class Scale {
    private final Map<Value, Look> looks = new HashMap<>();

    private record Value(int version, String code) {}

    private record Look(String label, String colour, StatusShape shape) {}

    void add(ResultSet row) throws SQLException {
        looks.put(
                new Value(row.getInt("version"), row.getString("code")),
                new Look(row.getString("label"), row.getString("colour"), StatusShape.valueOf(row.getString("shape"))));
    }

    MatrixCell cell(ResultSet row) throws SQLException {
        String code = row.getString("status_code");
        int version = row.getInt("scale_version");
        StatusLevel level = StatusLevel.valueOf(row.getString("status_level"));
        boolean proposal = row.getBoolean("council_proposal");
        Look look = looks.get(new Value(version, code));
        return look == null
                ? new MatrixCell(code, null, level, null, null, version, proposal)
                : new MatrixCell(code, look.label(), level, look.colour(), look.shape(), version, proposal);
    }
}
