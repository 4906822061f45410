package nl.voortgang.query.integrity;

import java.util.Base64;
import java.util.List;
import nl.voortgang.eventstore.transparency.Hash;
import nl.voortgang.eventstore.transparency.InclusionProof;

/**
 * The proof of an event, part by part.
 *
 * @param index the number of the leaf: the position less one
 * @param leaf the event's stored bytes as they are hashed, in Base64
 * @param hashes the inclusion proof of RFC 6962, from the leaf upwards, in Base64
 * @param file all of it as one text, to be kept and checked with the verifier
 */
public record ProofView(
        long position, long index, String leaf, List<String> hashes, CheckpointView checkpoint, String file) {
    public ProofView {
        hashes = List.copyOf(hashes);
    }

    static ProofView of(InclusionProof proof) {
        return new ProofView(
                proof.position(),
                proof.position() - 1,
                Base64.getEncoder().encodeToString(proof.leaf()),
                proof.path().stream().map(Hash::base64).toList(),
                CheckpointView.of(proof.checkpoint()),
                proof.written());
    }
}
