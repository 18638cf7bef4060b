package br.central.privacidade;

import br.central.chamadas.ChamadaView;
import br.central.chamadas.Chamadas;
import br.central.clientes.ClienteView;
import br.central.clientes.Mandatos;
import br.central.clientes.TelefoneView;
import br.central.comum.Pontuacao;
import br.central.contatosativos.LigacoesDaPessoa;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What other modules keep of the person: those below say so when asked, those above by {@link DadosGuardados}. */
@Component
class OutrosDadosDaPessoa {

    private static final String LIGACOES = "ligacoes";

    private record Ligacao(String telefone, String situacao, OffsetDateTime recebidaEm, String protocolo) {

        static Ligacao de(ChamadaView uma) {
            return new Ligacao(uma.telefone(), uma.situacao().name(), uma.recebidaEm(), uma.protocolo());
        }
    }

    private final Chamadas chamadas;
    private final Mandatos mandatos;
    private final LigacoesDaPessoa ligacoes;
    private final List<DadosGuardados> guardados;

    OutrosDadosDaPessoa(
            Chamadas chamadas, Mandatos mandatos, LigacoesDaPessoa ligacoes, List<DadosGuardados> guardados) {
        this.chamadas = chamadas;
        this.mandatos = mandatos;
        this.ligacoes = ligacoes;
        this.guardados = guardados;
    }

    static DadosGuardados.Pessoa pessoa(List<ClienteView> fichas, List<String> protocolos) {
        return new DadosGuardados.Pessoa(
                fichas.stream().map(ClienteView::id).toList(),
                protocolos,
                juntar(fichas.stream()
                        .flatMap(um -> Stream.of(um.dados().cpf(), um.dados().cnpj()))
                        .filter(Objects::nonNull)
                        .flatMap(um -> Stream.of(um, Pontuacao.retirar(um)))),
                juntar(fichas.stream()
                        .map(um -> um.dados().email())
                        .filter(Objects::nonNull)
                        .map(um -> um.toLowerCase(Locale.ROOT))),
                juntar(fichas.stream()
                        .map(ClienteView::telefones)
                        .flatMap(List::stream)
                        .map(TelefoneView::numero)));
    }

    private static Set<String> juntar(Stream<String> uns) {
        return uns.collect(Collectors.toUnmodifiableSet());
    }

    List<DadosGuardados.Parte> de(DadosGuardados.Pessoa pessoa) {
        List<DadosGuardados.Parte> partes = new ArrayList<>();
        partes.add(new DadosGuardados.Parte("mandatos", "mandatos", mandatos.daPessoa(pessoa.codigos())));
        partes.add(new DadosGuardados.Parte(
                LIGACOES,
                LIGACOES,
                chamadas.dosClientes(pessoa.codigos()).stream().map(Ligacao::de).toList()));
        partes.add(new DadosGuardados.Parte(LIGACOES, "ligacoesDaOperadora", ligacoes.feitas(pessoa.codigos())));
        guardados.stream().map(um -> um.de(pessoa)).flatMap(Collection::stream).forEach(partes::add);
        return partes;
    }

    Map<String, Supplier<InputStream>> arquivos(DadosGuardados.Pessoa pessoa) {
        Map<String, Supplier<InputStream>> arquivos = new LinkedHashMap<>();
        guardados.forEach(um -> arquivos.putAll(um.arquivos(pessoa)));
        return arquivos;
    }
}
