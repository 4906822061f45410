package nl.voortgang.application.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider of identities with one person at a time and no questions, which holds clients to what they have to send. What it gives out can
 * be spoilt on purpose.
 */
final class SmallProvider implements AutoCloseable {
    static final String CLIENT = "voortgang";
    static final String SECRET = "a secret of the client";
    static final String AUDIENCE = "voortgang-api";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final RSAKey key = key();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    /** What it was asked for at its doors, in order. */
    final List<Map<String, String>> authorizations = new CopyOnWriteArrayList<>();

    final List<Map<String, String>> logouts = new CopyOnWriteArrayList<>();
    volatile String subject = "nobody";
    volatile UnaryOperator<JWTClaimsSet.Builder> spoil = UnaryOperator.identity();

    private SmallProvider(HttpServer server) {
        this.server = server;
    }

    static SmallProvider start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SmallProvider provider = new SmallProvider(server);
        server.createContext("/", exchange -> {
            try (exchange) {
                provider.answer(exchange);
            } catch (JOSEException e) {
                throw new IOException(e);
            }
        });
        server.start();
        return provider;
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The token of somebody who may use the API until a few minutes from now. */
    JWTClaimsSet.Builder access(String whose) {
        return claims(whose).audience(AUDIENCE);
    }

    String signed(JWTClaimsSet.Builder claims) {
        return sign(claims.build(), key);
    }

    /** The same by somebody who does not have the provider's key, but calls it so. */
    String forged(JWTClaimsSet.Builder claims) {
        RSAKey other = key();
        return sign(
                claims.build(), new RSAKey.Builder(other).keyID(key.getKeyID()).build());
    }

    private JWTClaimsSet.Builder claims(String whose) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(whose)
                .issueTime(Date.from(now.minusSeconds(120)))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private void answer(HttpExchange exchange) throws IOException, JOSEException {
        Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
        switch (exchange.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" -> json(exchange, 200, configuration());
            case "/keys" -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
            case "/authorize" -> authorize(exchange, query);
            case "/token" ->
                token(
                        exchange,
                        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            case "/logout" -> {
                logouts.add(query);
                redirect(exchange, query.get("post_logout_redirect_uri"));
            }
            default -> json(exchange, 404, Map.of());
        }
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "end_session_endpoint",
                issuer() + "/logout",
                "jwks_uri",
                issuer() + "/keys",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private void authorize(HttpExchange exchange, Map<String, String> query) throws IOException {
        authorizations.add(query);
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        redirect(exchange, query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    }

    private void token(HttpExchange exchange, Map<String, String> sent) throws IOException {
        Map<String, String> asked = codes.remove(Objects.toString(sent.get("code")));
        boolean genuine = asked != null
                && Office.basic(CLIENT, SECRET.replace(' ', '+'))
                        .equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && Objects.equals(asked.get("redirect_uri"), sent.get("redirect_uri"))
                && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(sent.get("code_verifier")))
                        .getValue()
                        .equals(asked.get("code_challenge"));
        if (!genuine) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        JWTClaimsSet.Builder idToken = claims(subject)
                .audience(CLIENT)
                .claim("nonce", asked.get("nonce"))
                .claim("roles", List.of("ADMIN"));
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        signed(access(subject)),
                        "id_token",
                        signed(spoil.apply(idToken)),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300));
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(@Nullable String encoded) {
        Map<String, String> parameters = new TreeMap<>();
        URLUtils.parseParameters(encoded).forEach((name, values) -> parameters.put(name, values.getFirst()));
        return parameters;
    }

    private static void redirect(HttpExchange exchange, @Nullable String to) throws IOException {
        exchange.getResponseHeaders().set("Location", Objects.toString(to));
        exchange.sendResponseHeaders(302, -1);
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
