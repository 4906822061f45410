package nl.voortgang.verifier.log;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.proof.Tree;
import org.jspecify.annotations.Nullable;

/** That the recorded hash of every event, every kept root of a block and every signed root are what the events themselves lead to. */
final class HashChecks implements LogListener {
    private final Findings leaves = new Findings(Part.LOG, "each recorded hash is that of its event");
    private final Tiles tiles;
    private final Checkpoints checkpoints;
    private final Tree tree;
    private @Nullable Long gap;

    HashChecks(Tiles tiles, Checkpoints checkpoints) {
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.tree = new Tree(tiles::complete);
    }

    List<Findings> findings() {
        return List.of(leaves, tiles.findings(), checkpoints.inDatabase(), checkpoints.inDirectory());
    }

    @Override
    public void at(Place place, @Nullable StoredEvent event) throws SQLException {
        // The recorded hash stands in for an event that is gone, which is a finding of its own.
        byte[] hash = event == null ? place.leafHash() : event.leaf(place).hash();
        leaves.checked();
        if (!Arrays.equals(hash, place.leafHash())) {
            leaves.differs(place.position(), "the event is not the one that was hashed");
        }
        if (gap == null && place.position() == tree.size() + 1) {
            tree.add(hash);
            tiles.lookAtComplete();
            checkpoints.grownTo(tree);
        } else if (gap == null) {
            gap = tree.size() + 1;
        }
    }

    @Override
    public void end() throws SQLException {
        tiles.end(gap);
        checkpoints.end(tree, gap);
    }
}
