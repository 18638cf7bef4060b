package br.central.atendimento.guarda;

import br.central.anexos.Anexos;
import br.central.atendimento.contrato.TextosApagados;
import br.central.atendimento.dominio.TextosDoCliente;
import br.central.clientes.Clientes;
import br.central.comunicacao.Mensagens;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has been kept for as long as the law asks and for as long again as the operator wants: the texts, files and messages of
 * such cases go as in an anonymisation, what statistics need stays. Right ANONIMIZAR.
 */
@Service
@Transactional
public class FimDaGuarda {

    /** Cases that ended before are kept no longer, those with a complaint before the second. */
    public record Limites(Instant guarda, Instant comReclamacao) {}

    /** How many of what went. */
    public record Apagado(int atendimentos, int anexos, int mensagens) {}

    /** Candidates, of whom those without any kept case go on, and where to read on; {@code ultimo} is 0 after the last. */
    public record Pessoas(List<Long> clientes, long ultimo) {}

    private final PrazoDaGuarda prazo;
    private final TextosDoCliente textos;
    private final Anexos anexos;
    private final Mensagens mensagens;
    private final Clientes clientes;
    private final UsuarioAtual usuario;
    private final ApplicationEventPublisher eventos;

    FimDaGuarda(
            PrazoDaGuarda prazo,
            TextosDoCliente textos,
            Anexos anexos,
            Mensagens mensagens,
            Clientes clientes,
            UsuarioAtual usuario,
            ApplicationEventPublisher eventos) {
        this.prazo = prazo;
        this.textos = textos;
        this.anexos = anexos;
        this.mensagens = mensagens;
        this.clientes = clientes;
        this.usuario = usuario;
        this.eventos = eventos;
    }

    /** @param mais years beyond those of the law */
    public Limites limites(int mais) {
        return prazo.limites(mais);
    }

    @Transactional(readOnly = true)
    public List<Long> casos(Limites limites, Collection<Long> menos, Collection<Long> deNenhumDestes, int quantos) {
        usuario.exigir(Permissao.ANONIMIZAR);
        return textos.casosForaDaGuarda(limites.guarda(), limites.comReclamacao(), menos, deNenhumDestes, quantos);
    }

    /** What has changed since they were found is left alone. */
    public Apagado apagar(Limites limites, List<Long> achados) {
        usuario.exigir(Permissao.ANONIMIZAR);
        List<Long> casos = textos.aindaForaDaGuarda(limites.guarda(), limites.comReclamacao(), achados);
        if (casos.isEmpty()) {
            return new Apagado(0, 0, 0);
        }
        List<String> protocolos = textos.protocolosDosCasos(casos);
        textos.apagarDosCasos(casos);
        int arquivos = anexos.anonimizar(protocolos);
        int enviadas = mensagens.anonimizar(protocolos);
        eventos.publishEvent(new TextosApagados(casos, protocolos));
        return new Apagado(casos.size(), arquivos, enviadas);
    }

    /** @param depois the last one read, 0 for none */
    @Transactional(readOnly = true)
    public Pessoas pessoas(Limites limites, long depois, int quantos) {
        usuario.exigir(Permissao.ANONIMIZAR);
        List<Long> candidatos = clientes.semVinculo(limites.comReclamacao(), depois, quantos);
        return new Pessoas(
                candidatos.stream()
                        .filter(um -> !textos.haTextos(
                                Stream.concat(Stream.of(um), clientes.unificadosEm(List.of(um)).keySet().stream())
                                        .toList()))
                        .toList(),
                candidatos.size() < quantos ? 0 : candidatos.get(candidatos.size() - 1));
    }
}
