package br.central.seguranca.perfis;

import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.CadastroDeGrupos;
import br.central.seguranca.DadosDoGrupo;
import br.central.seguranca.Grupo;
import br.central.seguranca.Historico;
import br.central.seguranca.Historico.Campo;
import br.central.seguranca.NovoGrupo;
import br.central.seguranca.Trilha;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class GruposCadastrados implements CadastroDeGrupos {

    static final String REGISTRO = "grupo";

    private final TabelaDeGrupos tabela;
    private final GruposNoMotor motor;
    private final FilasDosGrupos filas;
    private final QuemCadastra quem;
    private final ConferenciaDoGrupo conferencia;
    private final DireitosDosGrupos direitos;
    private final Historico historico;
    private final Trilha trilha;

    GruposCadastrados(
            TabelaDeGrupos tabela,
            GruposNoMotor motor,
            FilasDosGrupos filas,
            QuemCadastra quem,
            ConferenciaDoGrupo conferencia,
            DireitosDosGrupos direitos,
            Historico historico,
            Trilha trilha) {
        this.tabela = tabela;
        this.motor = motor;
        this.filas = filas;
        this.quem = quem;
        this.conferencia = conferencia;
        this.direitos = direitos;
        this.historico = historico;
        this.trilha = trilha;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Grupo> todos() {
        quem.exigirUmDosDois();
        return tabela.todos();
    }

    @Override
    @Transactional(readOnly = true)
    public Detalhe detalhar(String codigo) {
        quem.exigirUmDosDois();
        return detalhe(exigir(codigo));
    }

    private Detalhe detalhe(Grupo grupo) {
        List<Membro> membros = motor.membros(grupo.codigo()).stream()
                .map(login -> new Membro(login, quem.nome(login)))
                .sorted(Comparator.comparing(Membro::nome))
                .toList();
        List<Campo> desfaz = desfeito(grupo)
                .map(antes -> mudados(DadosDoGrupo.de(grupo), antes))
                .orElse(List.of());
        return new Detalhe(grupo, membros, conferencia.usos(grupo.codigo()), desfaz);
    }

    /** Its data without their last change; empty where that is what they are. */
    private Optional<DadosDoGrupo> desfeito(Grupo agora) {
        Set<String> membros = motor.membros(agora.codigo());
        return tabela.comoEra(agora.codigo())
                .filter(era -> era.versao() + 1 == agora.versao())
                .map(era -> ConferenciaDoGrupo.desfeito(era, agora, membros))
                .filter(antes -> !antes.equals(DadosDoGrupo.de(agora)));
    }

    @Override
    public Grupo criar(NovoGrupo novo) {
        quem.vaiCadastrar();
        List<Grupo> todos = tabela.todos();
        Grupo grupo = conferencia.novo(novo, todos);
        if (novo.direitosDe() != null) {
            quem.exigirQueConceda(direitos.concedidos(novo.direitosDe()));
        }
        int ordem = todos.size();
        tabela.incluir(grupo, ordem);
        motor.criar(grupo);
        filas.abrir(grupo, ordem);
        if (novo.direitosDe() != null) {
            direitos.copiar(novo.direitosDe(), grupo);
        }
        historico.registrar(
                REGISTRO,
                grupo.codigo(),
                List.of(
                        new Campo("Grupo", null, grupo.nome()),
                        new Campo("Para quê", null, grupo.atuacao().descricao()),
                        new Campo("E-mail", null, grupo.email())));
        trilha.feito(AtoVigiado.GRUPO, "grupo " + grupo.codigo() + " criado");
        return grupo;
    }

    @Override
    public Grupo alterar(String codigo, DadosDoGrupo dados) {
        quem.vaiCadastrar();
        Grupo antes = exigir(codigo);
        Grupo depois = conferencia.alterado(antes, dados, tabela.todos(), motor.membros(codigo));
        if (depois.equals(antes)) {
            return antes;
        }
        if (!tabela.alterar(antes, depois)) {
            throw new Recusa.EstadoNaoPermite(
                    "Este grupo foi alterado depois que você o abriu. Veja como ficou e altere de novo.");
        }
        if (!antes.nome().equals(depois.nome())) {
            motor.renomear(depois);
            filas.renomear(antes, depois);
        }
        historico.registrar(REGISTRO, codigo, mudados(DadosDoGrupo.de(antes), DadosDoGrupo.de(depois)));
        trilha.feito(AtoVigiado.GRUPO, "grupo " + codigo + " alterado");
        return exigir(codigo);
    }

    @Override
    public Grupo desfazer(String codigo, int versao) {
        quem.vaiCadastrar();
        DadosDoGrupo antes = desfeito(exigir(codigo))
                .orElseThrow(() ->
                        new Recusa.EstadoNaoPermite("Nada foi mudado nos dados deste grupo: nada há a desfazer."));
        return alterar(codigo, antes.naVersao(versao));
    }

    private List<Campo> mudados(DadosDoGrupo antes, DadosDoGrupo depois) {
        return Stream.of(
                        new Campo("Nome", antes.nome(), depois.nome()),
                        new Campo("Situação", situacao(antes), situacao(depois)),
                        new Campo("Responsável", quem.nome(antes.responsavel()), quem.nome(depois.responsavel())),
                        new Campo("E-mail", antes.email(), depois.email()),
                        new Campo("Substitutos", substitutos(antes), substitutos(depois)))
                .filter(campo -> !Objects.equals(campo.de(), campo.para()))
                .toList();
    }

    private static String situacao(DadosDoGrupo grupo) {
        return grupo.ativo() ? "Em uso" : "Fora de uso";
    }

    private String substitutos(DadosDoGrupo grupo) {
        String nomes = grupo.substitutos().stream().map(quem::nome).collect(Collectors.joining(", "));
        return nomes.isEmpty() ? null : nomes;
    }

    @Override
    public void excluir(String codigo) {
        quem.vaiCadastrar();
        Grupo grupo = exigir(codigo);
        conferencia.exigirQuePossaSumir(grupo, motor.membros(codigo));
        historico.registrar(REGISTRO, codigo, List.of(new Campo("Grupo", grupo.nome(), null)));
        direitos.retirarTodos(grupo);
        filas.fechar(grupo);
        tabela.excluir(codigo);
        motor.excluir(codigo);
        trilha.feito(AtoVigiado.GRUPO, "grupo " + codigo + " excluído");
    }

    @Override
    public void incluirMembro(String codigo, String login) {
        quem.vaiCadastrar();
        Grupo grupo = exigir(codigo);
        quem.exigirPessoa(login);
        if (motor.membros(codigo).contains(login)) {
            throw new Recusa.EstadoNaoPermite(quem.nome(login) + " já está no grupo " + grupo.nome() + ".");
        }
        quem.exigirQueConceda(grupo, direitos.concedidos(codigo));
        motor.incluir(codigo, login);
        membro(grupo, login, null, quem.nome(login), "entrou em ");
    }

    @Override
    public void retirarMembro(String codigo, String login) {
        quem.vaiCadastrar();
        Grupo grupo = exigir(codigo);
        if (!motor.membros(codigo).contains(login)) {
            throw new Recusa.NaoEncontrado(quem.nome(login) + " não está no grupo " + grupo.nome() + ".");
        }
        if (login.equals(grupo.responsavel())) {
            throw new Recusa.EstadoNaoPermite(
                    "%s responde pelo grupo %s. Antes escolha outra pessoa responsável, ou nenhuma num grupo fora de uso."
                            .formatted(quem.nome(login), grupo.nome()));
        }
        quem.exigirQueReste(grupo, login);
        quem.exigirQueDevolva(grupo, login, motor.deQuem(login));
        motor.retirar(codigo, login);
        tabela.retirarSubstituto(codigo, login);
        membro(grupo, login, quem.nome(login), null, "saiu de ");
    }

    private void membro(Grupo grupo, String login, String de, String para, String como) {
        historico.registrar(REGISTRO, grupo.codigo(), List.of(new Campo("Membro", de, para)));
        historico.registrar(
                PessoasCadastradas.REGISTRO,
                login,
                List.of(new Campo("Grupo", de == null ? null : grupo.nome(), para == null ? null : grupo.nome())));
        trilha.feito(AtoVigiado.GRUPO, login + " " + como + grupo.codigo());
    }

    private Grupo exigir(String codigo) {
        return tabela.todos().stream()
                .filter(grupo -> Objects.equals(grupo.codigo(), codigo))
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há o grupo " + codigo + "."));
    }
}
