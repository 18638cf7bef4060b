package br.central.seguranca.perfis;

import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Atuacao;
import br.central.seguranca.Direitos;
import br.central.seguranca.Grupo;
import br.central.seguranca.Historico;
import br.central.seguranca.Historico.Campo;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DireitosDosGrupos implements Direitos {

    private static final String REGISTRO = "direito";
    private static final int MUDANCAS = 100;
    /** Enough for the last change of each right of each group of one person. */
    private static final int TODAS = 5_000;

    private final DireitosNoBanco direitos;
    private final TabelaDeGrupos grupos;
    private final QuemCadastra quem;
    private final Historico historico;
    private final Trilha trilha;

    DireitosDosGrupos(
            DireitosNoBanco direitos, TabelaDeGrupos grupos, QuemCadastra quem, Historico historico, Trilha trilha) {
        this.direitos = direitos;
        this.grupos = grupos;
        this.quem = quem;
        this.historico = historico;
        this.trilha = trilha;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Map<Permissao, Estado>> matriz() {
        quem.exigirUmDosDois();
        return direitos.todos();
    }

    @Override
    public void mudar(String codigo, Permissao permissao, Estado de, Estado para) {
        quem.vaiConceder();
        Grupo grupo = grupos.todos().stream()
                .filter(um -> um.codigo().equals(codigo))
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há o grupo " + codigo + "."));
        if (grupo.atuacao() == Atuacao.ADMINISTRA) {
            throw new Recusa.EstadoNaoPermite("A administração tem todos os direitos, sempre.");
        }
        if (para == Estado.VEDADO && !permissao.restringe()) {
            throw new Recusa.RegraNaoAtendida("«%s» se concede ou não; não é uma restrição que se imponha a um grupo."
                    .formatted(permissao.descricao()));
        }
        quem.exigirQueConceda(List.of(permissao));
        if (direitos.de(codigo, permissao) != de) {
            throw new Recusa.EstadoNaoPermite(
                    "Este direito do grupo %s mudou depois que você o abriu. Veja como ficou e mude de novo."
                            .formatted(grupo.nome()));
        }
        if (de != para) {
            gravar(grupo, permissao, de, para);
        }
    }

    Set<Permissao> concedidos(String grupo) {
        return direitos.concedidos(grupo);
    }

    void copiar(String de, Grupo para) {
        direitos.todos()
                .getOrDefault(de, Map.of())
                .forEach((permissao, estado) -> gravar(para, permissao, Estado.NADA, estado));
    }

    /** Of a group that is no more. */
    void retirarTodos(Grupo grupo) {
        direitos.todos()
                .getOrDefault(grupo.codigo(), Map.of())
                .forEach((permissao, estado) -> gravar(grupo, permissao, estado, Estado.NADA));
    }

    private void gravar(Grupo grupo, Permissao permissao, Estado de, Estado para) {
        direitos.gravar(grupo.codigo(), permissao, para);
        historico.registrar(
                REGISTRO,
                grupo.codigo() + " " + permissao.name(),
                List.of(new Campo(permissao.descricao(), de.name(), para.name())));
        String veda = de == Estado.VEDADO || para == Estado.VEDADO ? " veda " : " ";
        trilha.feito(AtoVigiado.DIREITO, grupo.codigo() + veda + permissao.name());
        if (veda.equals(" veda ") && (de == Estado.CONCEDIDO || para == Estado.CONCEDIDO)) {
            trilha.feito(AtoVigiado.DIREITO, grupo.codigo() + " " + permissao.name());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Mudanca> historico() {
        quem.exigirUmDosDois();
        return mudancas(MUDANCAS);
    }

    List<Mudanca> todas() {
        return mudancas(TODAS);
    }

    private List<Mudanca> mudancas(int quantas) {
        Map<String, Grupo> porCodigo =
                grupos.todos().stream().collect(Collectors.toMap(Grupo::codigo, Function.identity()));
        Map<String, Map<Permissao, Estado>> agora = direitos.todos();
        List<Historico.Mudanca> feitas = historico.ultimas(REGISTRO, quantas);
        Map<String, Long> ultimas = feitas.stream()
                .collect(Collectors.toMap(Historico.Mudanca::chave, Historico.Mudanca::id, (mais, menosNova) -> mais));
        return feitas.stream()
                .flatMap(uma -> mudanca(uma, porCodigo).stream()
                        .map(feita -> ultimas.get(uma.chave()) == feita.id() ? comVolta(feita, agora) : feita))
                .toList();
    }

    /** The last one of its right is undone by who has that right, as long as it is what holds. */
    private Mudanca comVolta(Mudanca ultima, Map<String, Map<Permissao, Estado>> agora) {
        Estado este =
                agora.getOrDefault(ultima.grupo().codigo(), Map.of()).getOrDefault(ultima.permissao(), Estado.NADA);
        return new Mudanca(
                ultima.id(),
                ultima.permissao(),
                ultima.grupo(),
                ultima.de(),
                ultima.para(),
                ultima.quem(),
                ultima.quando(),
                este == ultima.para() && quem.concede(ultima.permissao()));
    }

    /** Of groups and rights that are still there. */
    private static Optional<Mudanca> mudanca(Historico.Mudanca uma, Map<String, Grupo> porCodigo) {
        int espaco = uma.chave().indexOf(' ');
        Grupo grupo = porCodigo.get(uma.chave().substring(0, espaco));
        String nome = uma.chave().substring(espaco + 1);
        return Arrays.stream(Permissao.values())
                .filter(permissao -> grupo != null && permissao.name().equals(nome))
                .findFirst()
                .map(permissao -> new Mudanca(
                        uma.id(),
                        permissao,
                        grupo,
                        Estado.valueOf(uma.campo().de()),
                        Estado.valueOf(uma.campo().para()),
                        uma.quem(),
                        uma.quando(),
                        false));
    }

    @Override
    public void desfazer(long mudanca) {
        quem.vaiConceder();
        List<Mudanca> todas = mudancas(TODAS);
        Mudanca feita = todas.stream()
                .filter(uma -> uma.id() == mudanca)
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há essa mudança."));
        boolean mudouDeNovo = todas.stream()
                .anyMatch(uma -> uma.id() > mudanca
                        && uma.permissao() == feita.permissao()
                        && uma.grupo().equals(feita.grupo()));
        if (mudouDeNovo) {
            throw new Recusa.EstadoNaoPermite("Este direito mudou de novo depois disso: desfaça a mudança mais nova.");
        }
        mudar(feita.grupo().codigo(), feita.permissao(), feita.para(), feita.de());
    }
}
