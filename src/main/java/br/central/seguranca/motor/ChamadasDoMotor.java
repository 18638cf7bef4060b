package br.central.seguranca.motor;

import br.central.seguranca.Perfil;
import br.central.seguranca.UsuarioAtual;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/** The list of who makes which call of the engine's API: {@code seguranca/chamadas-do-motor.csv}. */
@Component
class ChamadasDoMotor {

    private static final String LISTA = "seguranca/chamadas-do-motor.csv";
    private static final String PADRAO = "Esta chamada do motor de processos é da administração.";

    private final List<ChamadaDoMotor> linhas = ler();
    private final UsuarioAtual usuario;

    ChamadasDoMotor(UsuarioAtual usuario) {
        this.usuario = usuario;
    }

    /** Why the current user does not make this call; empty when it is made. */
    Optional<String> recusa(HttpServletRequest pedido) {
        PortaDoMotor porta = PortaDoMotor.de(pedido);
        PathContainer caminho = PathContainer.parsePath(porta.semPrefixo(pedido));
        Optional<ChamadaDoMotor> linha = linhas.stream()
                .filter(uma -> uma.cabe(pedido, caminho, usuario.login()))
                .findFirst();
        Set<String> grupos = usuario.grupos();
        boolean pode = linha.map(uma -> uma.quem(porta).pode(grupos))
                .orElseGet(() -> grupos.contains(Perfil.ADMINISTRACAO.grupo()));
        return pode
                ? Optional.empty()
                : Optional.of(linha.flatMap(ChamadaDoMotor::porque).orElse(PADRAO));
    }

    private static List<ChamadaDoMotor> ler() {
        try (var leitor = new BufferedReader(
                new InputStreamReader(new ClassPathResource(LISTA).getInputStream(), StandardCharsets.UTF_8))) {
            return leitor.lines()
                    .filter(linha -> !linha.startsWith("#"))
                    .map(ChamadaDoMotor::de)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
